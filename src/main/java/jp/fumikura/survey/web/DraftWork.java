package jp.fumikura.survey.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.fumikura.access.Viewer;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Problem;
import jp.fumikura.survey.Register;
import jp.fumikura.survey.draft.BlankReader;
import jp.fumikura.survey.draft.DraftShelf;
import jp.fumikura.survey.draft.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has drafts drawn up of what people hand in, one after the other, beside their other work. */
@Component
class DraftWork {
  private static final Logger LOG = LoggerFactory.getLogger(DraftWork.class);
  private static final int REMEMBERED = 20;
  private final BlankReader reader;
  private final DraftShelf shelf;
  private final Path scratch;
  private final List<Job> jobs = new CopyOnWriteArrayList<>();

  DraftWork(BlankReader reader, DraftShelf shelf, DataFolder data) {
    this.reader = reader;
    this.shelf = shelf;
    this.scratch = data.scratch();
  }

  /**
   * Something handed in whose draft is not there.
   *
   * @param trouble code of the plain words; empty while it is drawn up
   */
  record Job(UUID id, Origin origin, String trouble) {}

  /** A folder to put a file in that is then handed to {@link #draw}. */
  Path room() throws IOException {
    return Files.createTempDirectory(scratch, "draft");
  }

  /**
   * @param room from {@link #room}; taken away when the draft is made
   * @param tidied what is done to the definition before it waits for a person
   */
  void draw(Path file, Path room, Origin origin, UnaryOperator<FormDefinition> tidied) {
    Job job = new Job(UUID.randomUUID(), origin, "");
    jobs.add(job);
    Thread.ofVirtual().name("draft").start(() -> run(job, file, room, tidied));
  }

  private void run(Job job, Path file, Path room, UnaryOperator<FormDefinition> tidied) {
    try {
      switch (reader.draw(file, job.origin().file(), room.resolve("made"), (page, all) -> {})) {
        case BlankReader.Outcome.Drawn(Register.Draft draft, int pages) ->
            shelf.put(new Register.Draft(tidied.apply(draft.form()), draft.source(), draft.blank(), draft.beside()), job.origin());
        case BlankReader.Outcome.Empty empty -> remember(job, "draft-empty");
        case BlankReader.Outcome.Unread(Problem reason) -> remember(job, reason.code());
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("draft not made: {}", e.getClass().getName());
      remember(job, "draft-failed");
    } finally {
      jobs.remove(job);
      clear(room);
    }
  }

  private void remember(Job job, String trouble) {
    jobs.add(new Job(job.id(), job.origin(), trouble));
    jobs.stream().filter(one -> !one.trouble().isEmpty()).limit(Math.max(0, jobs.size() - REMEMBERED)).forEach(jobs::remove);
  }

  /** What this person may know of. */
  List<Job> jobs(Viewer viewer) {
    return jobs.stream().filter(job -> job.origin().visibleTo(viewer)).toList();
  }

  private static void clear(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
