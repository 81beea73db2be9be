package jp.fumikura.form.index;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormPage;
import jp.fumikura.text.LookAlikes;

/**
 * The compiled index as whole ints, then the definitions' bytes:
 *
 * <pre>
 * magic, definitions D, pages P, pairs G, postings N
 * D + 1  where each definition's bytes begin, counted from the end of the ints
 * P      definition of each page         P  number of the page in its form
 * G      pairs, ascending (signed)       G + 1  first posting of each
 * N      pages that print the pair
 * </pre>
 */
final class IndexFile {
  static final int MAGIC = 0x464b4931;
  private static final int HEAD = 5;

  private IndexFile() {}

  static ByteBuffer bytes(Collection<FormDefinition> forms) {
    List<byte[]> blobs = new ArrayList<>();
    List<Integer> pageForm = new ArrayList<>();
    List<Integer> pageNumber = new ArrayList<>();
    Map<Integer, int[]> postings = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (FormDefinition form : forms) {
      for (FormPage page : form.pages()) {
        for (int pair : Bigrams.distinct(page.anchors().stream().map(a -> LookAlikes.key(a.text())).toList())) {
          add(postings, counts, pair, pageForm.size());
        }
        pageForm.add(blobs.size());
        pageNumber.add(page.number());
      }
      blobs.add(DefinitionBytes.of(form));
    }
    return assemble(blobs, pageForm, pageNumber, new TreeMap<>(postings), counts);
  }

  private static void add(Map<Integer, int[]> postings, Map<Integer, Integer> counts, int pair, int page) {
    int n = counts.merge(pair, 1, Integer::sum) - 1;
    int[] list = postings.computeIfAbsent(pair, p -> new int[4]);
    if (n == list.length) {
      list = Arrays.copyOf(list, n * 2);
      postings.put(pair, list);
    }
    list[n] = page;
  }

  private static ByteBuffer assemble(List<byte[]> blobs, List<Integer> pageForm, List<Integer> pageNumber, TreeMap<Integer, int[]> postings, Map<Integer, Integer> counts) {
    int total = counts.values().stream().mapToInt(n -> n).sum();
    int ints = HEAD + blobs.size() + 1 + 2 * pageForm.size() + 2 * postings.size() + 1 + total;
    ByteBuffer out = ByteBuffer.allocate(Math.addExact(ints * 4, blobs.stream().mapToInt(b -> b.length).sum()));
    out.putInt(MAGIC).putInt(blobs.size()).putInt(pageForm.size()).putInt(postings.size()).putInt(total);
    int at = 0;
    for (byte[] blob : blobs) {
      out.putInt(at);
      at += blob.length;
    }
    out.putInt(at);
    pageForm.forEach(out::putInt);
    pageNumber.forEach(out::putInt);
    postings.keySet().forEach(out::putInt);
    int first = 0;
    for (int pair : postings.keySet()) {
      out.putInt(first);
      first += counts.getOrDefault(pair, 0);
    }
    out.putInt(first);
    postings.forEach((pair, list) -> Arrays.stream(list, 0, counts.getOrDefault(pair, 0)).forEach(out::putInt));
    blobs.forEach(out::put);
    return out.flip();
  }

  static IntBuffer ints(ByteBuffer file, int from, int count) {
    return file.slice(from * 4, count * 4).asIntBuffer();
  }

  static int head() {
    return HEAD;
  }
}
