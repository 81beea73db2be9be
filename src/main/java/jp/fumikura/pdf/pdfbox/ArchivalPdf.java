package jp.fumikura.pdf.pdfbox;

import java.io.IOException;
import java.nio.file.Path;
import jp.fumikura.pdf.SearchablePdf;

/** Searchable PDF/A-2b written by PDFBox. */
public final class ArchivalPdf implements SearchablePdf {
  @Override
  public Draft begin(Path source, Title title, Path target) throws IOException {
    return new ArchivalDraft(Original.open(source), title, target);
  }
}
