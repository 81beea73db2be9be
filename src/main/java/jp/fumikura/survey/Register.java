package jp.fumikura.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.survey.draft.DraftShelf;
import jp.fumikura.survey.poi.RegisterBook;
import jp.fumikura.text.Csv;
import jp.fumikura.text.LookAlikes;

/**
 * Puts drafts on the shelf: editions of the same form become its versions, every form gets an id, and {@code register.csv} and {@code register.xlsx}
 * get a row for each. A definition already there, or decided on before, was perhaps corrected by a person and is left as it is.
 */
public final class Register {
  static final List<String> COLUMNS = List.of("formId", "version", "title", "formNo", "pages", "sealFields", "signatureFields", "officeFields", "file");

  private static final List<String> CHANGES = List.of("formId", "from", "to", "change");

  /**
   * A draft with where it came from.
   *
   * @param source as people know the file
   * @param blank the blank itself
   * @param beside files to lie beside the definition under their own names: pictures of its pages, how sure the machine is
   */
  public record Draft(FormDefinition form, String source, Path blank, List<Path> beside) {
    public Draft {
      beside = List.copyOf(beside);
    }

    public Draft(FormDefinition form, String source, Path blank) {
      this(form, source, blank, List.of());
    }
  }

  /** One row of the register. */
  public record Row(FormDefinition form, String source) {}

  /**
   * What was put on the shelf.
   *
   * @param same files that hold an edition another file holds too
   * @param kept definitions that were there before and left as they are
   */
  public record Shelved(List<Row> rows, List<String> changes, Map<String, String> same, int kept) {
    public Shelved {
      rows = List.copyOf(rows);
      changes = List.copyOf(changes);
      same = Map.copyOf(same);
    }
  }

  private final Path out;
  private final List<Row> rows = new ArrayList<>();
  private final List<List<String>> changes = new ArrayList<>();
  private final Map<String, String> same = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private int kept;

  /** @param out folder that gets {@code forms/} and the tables */
  public Register(Path out) {
    this.out = out;
  }

  /** Writes {@code forms/<id>/<version>/}, {@code register.csv}, {@code changes.csv} and both as {@code register.xlsx}. */
  public Shelved shelve(List<Draft> drafts) throws IOException {
    Set<String> shared = shared(drafts);
    for (List<Draft> editions : families(drafts)) {
      String id = id(editions.getFirst(), shared);
      shelve(id, editions);
    }
    List<List<String>> lines = rows.stream().map(Register::cells).toList();
    table("register.csv", COLUMNS, lines);
    table("changes.csv", CHANGES, changes);
    try (RegisterBook book = new RegisterBook()) {
      book.sheet("register", COLUMNS, lines).sheet("changes", CHANGES, changes).write(out.resolve("register.xlsx"));
    }
    return new Shelved(rows, changes.stream().map(c -> c.getFirst() + " " + c.get(1) + " → " + c.get(2) + "：" + c.get(3)).toList(), same, kept);
  }

  /** Drafts of one form: the same title and number, or the same number and mostly the same text; oldest edition first. */
  private static Collection<List<Draft>> families(List<Draft> drafts) {
    Map<String, List<Draft>> out = new TreeMap<>();
    for (Draft draft : drafts.stream().sorted(Comparator.comparing(Draft::source)).toList()) {
      String title = LookAlikes.key(draft.form().title());
      String key = out.keySet().stream().filter(k -> k.startsWith(title + "|") && out.getOrDefault(k, List.of()).stream().anyMatch(d -> alike(d.form(), draft.form()))).findFirst()
          .orElse(title + "|" + LookAlikes.key(draft.form().formNo()) + "|" + out.size());
      out.computeIfAbsent(key, k -> new ArrayList<>()).add(draft);
    }
    out.values().forEach(list -> list.sort(Comparator.comparing((Draft d) -> d.form().standing().effectiveFrom().map(Object::toString).orElse("9999")).thenComparing(Draft::source)));
    return out.values();
  }

  private static boolean alike(FormDefinition a, FormDefinition b) {
    String one = LookAlikes.key(a.formNo());
    String other = LookAlikes.key(b.formNo());
    return (one.isEmpty() || other.isEmpty() || one.equals(other)) && common(a, b) > 0.3;
  }

  /** Share of the texts of the shorter one that the other has too. */
  private static double common(FormDefinition a, FormDefinition b) {
    Set<String> one = texts(a);
    Set<String> other = texts(b);
    long both = one.stream().filter(other::contains).count();
    return both / (double) Math.max(1, Math.min(one.size(), other.size()));
  }

  private static Set<String> texts(FormDefinition form) {
    return form.pages().stream().flatMap(p -> p.anchors().stream()).map(a -> LookAlikes.key(a.text())).filter(k -> k.length() > 1).collect(Collectors.toSet());
  }

  /** The file's name where it will do, else its path, else one made of title and number. */
  private String id(Draft draft, Set<String> shared) {
    String stem = slug(draft.blank().getFileName().toString());
    String path = slug(draft.source());
    String made = made(draft);
    boolean ascii = draft.source().chars().allMatch(c -> c < 0x80);
    String base = !ascii ? made : stem.length() >= 3 && !shared.contains(stem) ? stem : path.length() >= 3 ? path : made;
    String id = base;
    for (int n = 2; !ids.add(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  /** An id for a draft that comes alone. */
  public static String idFor(Draft draft) {
    String stem = slug(draft.blank().getFileName().toString());
    boolean ascii = draft.source().chars().allMatch(c -> c < 0x80);
    return ascii && stem.length() >= 3 ? stem : made(draft);
  }

  private static String made(Draft draft) {
    return "form-" + Integer.toHexString((draft.form().title() + draft.form().formNo()).hashCode());
  }

  private static String slug(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("\\.[a-z]{2,5}$", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.substring(0, Math.min(58, slug.length()));
  }

  /** Names that say nothing because files of several forms bear them. */
  private static Set<String> shared(List<Draft> drafts) {
    Set<String> seen = new HashSet<>();
    return drafts.stream().map(d -> slug(d.blank().getFileName().toString())).filter(s -> !seen.add(s)).collect(Collectors.toSet());
  }

  private void shelve(String id, List<Draft> editions) throws IOException {
    SequencedMap<String, Row> versions = new LinkedHashMap<>();
    for (Draft draft : editions) {
      Optional<Row> twin = versions.values().stream().filter(r -> EditionChange.between(r.form(), draft.form()).isEmpty()).findFirst();
      if (twin.isPresent()) {
        same.put(draft.source(), twin.get().source());
      } else {
        edition(draft, new FormKey(id, version(draft, versions.keySet())), versions);
      }
    }
  }

  private void edition(Draft draft, FormKey key, SequencedMap<String, Row> versions) throws IOException {
    Row row = new Row(put(draft, key), draft.source());
    if (!versions.isEmpty()) {
      FormDefinition before = versions.lastEntry().getValue().form();
      EditionChange.between(before, row.form()).forEach(c -> changes.add(List.of(key.id(), before.key().version(), key.version(), c)));
    }
    versions.put(key.version(), row);
    rows.add(row);
  }

  private static String version(Draft draft, Set<String> taken) {
    String base = draft.form().standing().effectiveFrom().map(d -> d.toString().substring(0, 7)).orElse("v1");
    String version = base;
    for (int n = 2; taken.contains(version); n++) {
      version = base.equals("v1") ? "v" + n : base + "-" + n;
    }
    return version;
  }

  private FormDefinition put(Draft draft, FormKey key) throws IOException {
    Optional<Path> known = DraftShelf.ROOMS.stream().map(room -> out.resolve(room).resolve(key.id()).resolve(key.version()).resolve(FormFolder.FILE)).filter(Files::exists).findFirst();
    if (known.isPresent()) {
      kept++;
      return FormFolder.read(known.get());
    }
    return new DraftShelf(out).put(draft, key);
  }

  private static List<String> cells(Row row) {
    FormDefinition f = row.form();
    return List.of(f.key().id(), f.key().version(), f.title(), f.formNo(), String.valueOf(f.pages().size()),
        count(f, m -> m.kind() == MarkKind.SEAL_FIELD && m.role() != MarkRole.OFFICE), count(f, m -> m.kind() == MarkKind.SIGNATURE_FIELD && m.role() != MarkRole.OFFICE),
        count(f, m -> m.role() == MarkRole.OFFICE), row.source());
  }

  private static String count(FormDefinition form, Predicate<MarkPlace> which) {
    return String.valueOf(form.pages().stream().flatMap(p -> p.marks().stream()).filter(which).count());
  }

  private void table(String name, List<String> columns, List<List<String>> lines) throws IOException {
    StringBuilder text = new StringBuilder(Csv.line(columns));
    lines.forEach(l -> text.append(Csv.line(l)));
    Path part = out.resolve(name + ".part");
    Files.writeString(part, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(part, out.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
