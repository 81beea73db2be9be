package jp.fumikura.survey.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.folder.BrokenFormException;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.survey.DraftMaker;
import jp.fumikura.survey.PagePicture;
import jp.fumikura.survey.Register;

/**
 * Drafts in a folder as {@code survey --out} writes it: {@code forms/<id>/<version>/} wait for a person, {@code accepted/} and {@code rejected/}
 * hold those decided on, so that no later survey asks again or writes over what a person did.
 */
public final class DraftShelf {
  private static final String WAITING = "forms";
  private static final String ACCEPTED = "accepted";
  private static final String REJECTED = "rejected";
  /** All places a draft may lie in. */
  public static final List<String> ROOMS = List.of(WAITING, ACCEPTED, REJECTED);

  private final Path folder;

  /** @param folder need not be there yet */
  public DraftShelf(Path folder) {
    this.folder = folder;
  }

  /** Those that wait, by id and version; what cannot be read is left out. */
  public List<Draft> waiting() {
    return drafts(WAITING).stream().map(draft -> draft.resolve(FormFolder.FILE)).sorted().map(DraftShelf::read).flatMap(Optional::stream).toList();
  }

  public Optional<Draft> find(FormKey key) {
    return Optional.of(file(WAITING, key)).filter(Files::exists).flatMap(DraftShelf::read);
  }

  private static Optional<Draft> read(Path file) {
    try {
      Path beside = Objects.requireNonNull(file.getParent(), "a draft lies in a folder of its own");
      FormDefinition form = FormFolder.read(file);
      List<PagePicture> pictures = lines(file.resolveSibling(PagePicture.FILE)).stream().map(PagePicture::of).filter(p -> Files.exists(file.resolveSibling(p.file()))).toList();
      Map<String, Double> sure = new HashMap<>();
      lines(file.resolveSibling(DraftMaker.CONFIDENCE)).forEach(line -> sure.put(line.substring(0, line.indexOf(',')), Double.valueOf(line.substring(line.indexOf(',') + 1))));
      return Optional.of(new Draft(form, Origin.read(beside), sure, pictures, new DraftHistory(beside).any(form.key())));
    } catch (BrokenFormException | IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The picture of a page of a draft that waits. */
  public Optional<Path> picture(FormKey key, int page) {
    return Optional.of(file(WAITING, key).resolveSibling(PagePicture.file(page))).filter(Files::isRegularFile);
  }

  /** Puts a draft under a key nothing lies under. */
  public FormDefinition put(Register.Draft draft, FormKey key) throws IOException {
    String name = draft.blank().getFileName().toString();
    String blank = "blank" + name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    return put(draft, key, Origin.blank(draft.source()), blank);
  }

  private FormDefinition put(Register.Draft draft, FormKey key, Origin origin, String blank) throws IOException {
    FormDefinition named = Revision.of(draft.form()).called(key).form();
    Path at = Files.createDirectories(place(WAITING, key));
    if (origin.filled()) {
      Files.writeString(at.resolve(blank), BlankDrawing.svg(named));
    } else {
      Files.copy(draft.blank(), at.resolve(blank), StandardCopyOption.REPLACE_EXISTING);
    }
    for (Path beside : draft.beside()) {
      Files.copy(beside, at.resolve(beside.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    origin.write(at);
    FormFolder.write(folder.resolve(WAITING), named, blank);
    return named;
  }

  /**
   * Puts a draft that comes alone under a key of its own. Of a filled sheet no copy is kept as the blank: it is drawn from the definition.
   *
   * @param origin whose pictures these are
   */
  public synchronized FormKey put(Register.Draft draft, Origin origin) throws IOException {
    String base = Register.idFor(draft);
    String version = draft.form().standing().effectiveFrom().map(day -> day.toString().substring(0, 7)).orElse("v1");
    FormKey key = new FormKey(base, version);
    for (int n = 2; taken(key); n++) {
      key = new FormKey(base + "-" + n, version);
    }
    if (origin.filled()) {
      put(draft, key, origin, BlankDrawing.FILE);
    } else {
      put(draft, key);
    }
    return key;
  }

  private boolean taken(FormKey key) {
    return ROOMS.stream().anyMatch(room -> Files.exists(place(room, key)));
  }

  /** A person's word; the draft keeps its key, and what it was can be laid back. */
  public synchronized void correct(FormDefinition form) throws IOException {
    new DraftHistory(place(WAITING, form.key())).keep(form.key());
    FormFolder.write(folder.resolve(WAITING), form, blank(form.key()).getFileName().toString());
  }

  /**
   * Takes back the last correction that changed anything, the key it was given then included where that is free.
   *
   * @return the key it bears now; empty where nothing was corrected
   */
  public synchronized Optional<FormKey> undo(FormKey key) throws IOException {
    Optional<FormKey> before = new DraftHistory(place(WAITING, key)).layBack(key);
    return before.isPresent() && rename(key, before.get()) ? before : before.map(other -> key);
  }

  /** The blank of a draft that waits, drawn anew where there is no blank form. */
  public Path blank(FormKey key) {
    return FormFolder.blank(folder.resolve(WAITING), key);
  }

  /** Brings the drawn blank up to what the definition says now. */
  public void drawBlank(Draft draft) throws IOException {
    if (draft.origin().filled()) {
      Files.writeString(blank(draft.form().key()), BlankDrawing.svg(draft.form()));
    }
  }

  /** @return false where something lies under the new key */
  public synchronized boolean rename(FormKey key, FormKey other) throws IOException {
    if (key.equals(other) || taken(other)) {
      return key.equals(other);
    }
    Files.createDirectories(folder.resolve(WAITING).resolve(other.id()));
    Files.move(place(WAITING, key), place(WAITING, other));
    return true;
  }

  public void accepted(Draft draft) throws IOException {
    decided(draft, ACCEPTED, "");
  }

  /** Moves it aside with the reason a person gave. */
  public void rejected(Draft draft, String reason) throws IOException {
    decided(draft, REJECTED, reason);
  }

  /** Pictures and earlier states of a sheet somebody filled in have served; pictures of blank forms stay. */
  private synchronized void decided(Draft draft, String room, String reason) throws IOException {
    Path from = place(WAITING, draft.form().key());
    Decided.note(from, reason);
    if (draft.origin().filled()) {
      new DraftHistory(from).forget();
      for (PagePicture picture : draft.pictures()) {
        Files.deleteIfExists(from.resolve(picture.file()));
      }
    }
    move(draft.form().key(), room);
  }

  private void move(FormKey key, String room) throws IOException {
    Files.createDirectories(folder.resolve(room).resolve(key.id()));
    Files.move(place(WAITING, key), place(room, key));
  }

  /** A draft waits again, without the pictures that were deleted when it was decided; false where it is not among the decided ones. */
  public synchronized boolean takeBack(FormKey key) throws IOException {
    for (String room : List.of(ACCEPTED, REJECTED)) {
      if (Files.exists(file(room, key))) {
        Files.createDirectories(folder.resolve(WAITING).resolve(key.id()));
        Files.move(place(room, key), place(WAITING, key));
        Decided.forget(place(WAITING, key));
        return true;
      }
    }
    return false;
  }

  /** What was decided, the latest first, of those whose origin may be seen; at most so many. */
  public List<Decided> decided(Predicate<Origin> seen, int most) {
    return Stream.of(ACCEPTED, REJECTED).flatMap(room -> drafts(room).stream()).sorted(Comparator.comparing(Decided::when).reversed()).filter(draft -> seen.test(Origin.read(draft))).limit(most)
        .flatMap(draft -> Decided.read(draft, draft.startsWith(folder.resolve(ACCEPTED))).stream()).toList();
  }

  /** Of one of them; empty where none is decided under this key. */
  public Optional<Decided> decided(FormKey key) {
    return Stream.of(ACCEPTED, REJECTED).map(room -> place(room, key)).filter(Files::isDirectory).findFirst().flatMap(draft -> Decided.read(draft, draft.startsWith(folder.resolve(ACCEPTED))));
  }

  private List<Path> drafts(String room) {
    if (!Files.isDirectory(folder.resolve(room))) {
      return List.of();
    }
    try (Stream<Path> all = Files.find(folder.resolve(room), 3, (p, a) -> a.isRegularFile() && p.endsWith(FormFolder.FILE))) {
      return all.map(Path::getParent).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String room, FormKey key) {
    return place(room, key).resolve(FormFolder.FILE);
  }

  private Path place(String room, FormKey key) {
    return folder.resolve(room).resolve(key.id()).resolve(key.version());
  }
}
