package jp.fumikura.form.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;

/**
 * Finds the pages of all definitions whose print shares most with a text, by pairs of characters weighted by their rarity. Safe for many
 * threads. Five thousand definitions are one mapped file of some tens of megabytes, shared by all processes that map it.
 */
public final class FormIndex {
  /** A pair printed on more pages than this share tells nothing; small catalogues use all. */
  private static final int COMMON = 800;
  /** Definitions lie in this order. */
  private static final Comparator<FormKey> ORDER = Comparator.comparing(FormKey::id).thenComparing(FormKey::version);

  private final IntFunction<FormDefinition> definitions;
  private final int forms;
  private final int pages;
  private final int pairs;
  private final IntBuffer pageForm;
  private final IntBuffer pageNumber;
  private final IntBuffer keys;
  private final IntBuffer first;
  private final IntBuffer postings;
  private final float[] norm;
  private final float typical;

  private FormIndex(ByteBuffer file, IntFunction<FormDefinition> definitions) {
    if (file.capacity() < 20 || file.getInt(0) != IndexFile.MAGIC) {
      throw new IllegalArgumentException("no compiled index of forms");
    }
    this.definitions = definitions;
    this.forms = file.getInt(4);
    this.pages = file.getInt(8);
    this.pairs = file.getInt(12);
    int at = IndexFile.head() + forms + 1;
    this.pageForm = IndexFile.ints(file, at, pages);
    this.pageNumber = IndexFile.ints(file, at += pages, pages);
    this.keys = IndexFile.ints(file, at += pages, pairs);
    this.first = IndexFile.ints(file, at += pairs, pairs + 1);
    this.postings = IndexFile.ints(file, at + pairs + 1, file.getInt(16));
    this.norm = norms();
    this.typical = typical();
  }

  /** An index in memory, for catalogues small enough to be objects. */
  public static FormIndex of(Collection<FormDefinition> forms) {
    List<FormDefinition> list = sorted(forms);
    return new FormIndex(IndexFile.bytes(list), list::get);
  }

  private static List<FormDefinition> sorted(Collection<FormDefinition> forms) {
    return forms.stream().sorted(Comparator.comparing(FormDefinition::key, ORDER)).toList();
  }

  /** Writes the index of these definitions; the file appears whole or not at all. */
  public static void write(Collection<FormDefinition> forms, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = IndexFile.bytes(sorted(forms));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Maps a written index; a definition becomes an object when it is asked for. */
  public static FormIndex map(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file)) {
      ByteBuffer bytes = in.map(FileChannel.MapMode.READ_ONLY, 0, in.size());
      int forms = bytes.getInt(4);
      int blobs = (IndexFile.head() + forms + 1 + 2 * bytes.getInt(8) + 2 * bytes.getInt(12) + 1 + bytes.getInt(16)) * 4;
      return new FormIndex(bytes, form -> DefinitionBytes.read(blob(bytes, blobs, form)));
    }
  }

  private static byte[] blob(ByteBuffer file, int blobs, int form) {
    int from = file.getInt((IndexFile.head() + form) * 4);
    byte[] out = new byte[file.getInt((IndexFile.head() + form + 1) * 4) - from];
    file.get(blobs + from, out);
    return out;
  }

  /** How many definitions. */
  public int size() {
    return forms;
  }

  /** How many printed pages. */
  public int pages() {
    return pages;
  }

  public FormDefinition definition(int form) {
    return definitions.apply(form);
  }

  /** Which definition a page belongs to. */
  public int form(int page) {
    return pageForm.get(page);
  }

  /** The number of a page within its form, from 1. */
  public int number(int page) {
    return pageNumber.get(page);
  }

  /** The printed pages of one definition; none where it is not in the index. */
  public List<Integer> pagesOf(FormKey key) {
    int low = 0;
    int high = pages - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = ORDER.compare(definition(form(middle)).key(), key);
      if (order == 0) {
        return sameForm(middle);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return List.of();
  }

  private List<Integer> sameForm(int page) {
    return IntStream.range(0, pages).filter(p -> form(p) == form(page)).boxed().toList();
  }

  /** The same page of the other versions of its form; definitions lie in the order of their ids. */
  public List<Integer> siblings(int page) {
    String id = definition(form(page)).key().id();
    List<Integer> out = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      for (int p = page + step; p >= 0 && p < pages && definition(form(p)).key().id().equals(id); p += step) {
        if (number(p) == number(page)) {
          out.add(p);
        }
      }
    }
    return out;
  }

  /** A page with the share of its print that the text holds, rare pairs counting more, 0–1. */
  public record Hit(int page, double share) {}

  /** The best pages, best first; {@code keys} are the comparison keys of the lines of a text. */
  public List<Hit> search(Collection<String> lineKeys, int most) {
    float[] sum = new float[pages];
    for (int pair : Bigrams.distinct(lineKeys)) {
      int k = find(pair);
      if (k >= 0 && first.get(k + 1) - first.get(k) <= COMMON) {
        float weight = rarity(first.get(k + 1) - first.get(k));
        for (int i = first.get(k); i < first.get(k + 1); i++) {
          sum[postings.get(i)] += weight;
        }
      }
    }
    return best(sum, most);
  }

  private List<Hit> best(float[] sum, int most) {
    PriorityQueue<Hit> heap = new PriorityQueue<>(Comparator.comparingDouble(Hit::share));
    for (int page = 0; page < pages; page++) {
      double share = sum[page] / (norm[page] + typical / 4);
      if (sum[page] > 0 && (heap.size() < most || share > heap.peek().share())) {
        heap.add(new Hit(page, share));
        if (heap.size() > most) {
          heap.poll();
        }
      }
    }
    List<Hit> out = new ArrayList<>(heap);
    out.sort(Comparator.comparingDouble(Hit::share).reversed().thenComparingInt(Hit::page));
    return out;
  }

  private float typical() {
    double sum = 0;
    for (float n : norm) {
      sum += n;
    }
    return pages == 0 ? 1 : (float) (sum / pages);
  }

  /** Sum of the rarities of a page's pairs. */
  private float[] norms() {
    float[] out = new float[pages];
    for (int k = 0; k < pairs; k++) {
      int count = first.get(k + 1) - first.get(k);
      if (count <= COMMON) {
        for (int i = first.get(k); i < first.get(k + 1); i++) {
          out[postings.get(i)] += rarity(count);
        }
      }
    }
    return out;
  }

  private float rarity(int count) {
    return (float) Math.log(1 + (pages + 0.5) / count);
  }

  private int find(int pair) {
    int low = 0;
    int high = pairs - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int key = keys.get(middle);
      if (key == pair) {
        return middle;
      }
      if (key < pair) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
