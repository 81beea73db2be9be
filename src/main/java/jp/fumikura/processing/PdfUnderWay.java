package jp.fumikura.processing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.fumikura.pdf.PdfPage;
import jp.fumikura.pdf.SearchablePdf;
import org.jspecify.annotations.Nullable;

/** The searchable PDF beside a reading: where it fails, the reading goes on without it and a plain one takes its place. */
final class PdfUnderWay implements AutoCloseable {
  private final SearchablePdf.Title title;
  private final Path target;
  private final SearchablePdf writer;
  private SearchablePdf.@Nullable Draft draft;
  private Optional<SearchablePdf.Outcome> outcome = Optional.empty();

  PdfUnderWay(SearchablePdf writer, Path source, SearchablePdf.Title title, Path target) {
    this.writer = writer;
    this.title = title;
    this.target = target;
    step(() -> draft = writer.begin(source, title, target));
  }

  private interface Step {
    void run() throws IOException;
  }

  private void step(Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      System.getLogger(PdfUnderWay.class.getName()).log(System.Logger.Level.WARNING, "no PDF/A: " + e.getClass().getName()
          + (e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0]));
      close();
    }
  }

  void add(PdfPage page) {
    SearchablePdf.Draft open = draft;
    if (open != null) {
      step(() -> open.add(page));
    }
  }

  void addUndecoded(int number) {
    SearchablePdf.Draft open = draft;
    if (open != null) {
      step(() -> open.addUndecoded(number));
    }
  }

  /** What was written; the pictures of the pages where nothing better could be. */
  SearchablePdf.Outcome finish(List<Path> pictures) throws IOException {
    SearchablePdf.Draft open = draft;
    if (open != null) {
      step(() -> outcome = Optional.of(open.finish()));
    }
    if (outcome.isEmpty()) {
      writer.ofPictures(pictures, title, target);
    }
    return outcome.orElse(SearchablePdf.Outcome.PLAIN_PDF);
  }

  @Override
  public void close() {
    SearchablePdf.Draft open = draft;
    draft = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        System.getLogger(PdfUnderWay.class.getName()).log(System.Logger.Level.DEBUG, "a PDF under way could not be closed: " + e.getClass().getName());
      }
    }
  }
}
