package jp.fumikura.pdf;

import jp.fumikura.page.Placement;
import jp.fumikura.page.SourcePage;
import jp.fumikura.reading.PageText;

/**
 * One page for the searchable PDF: its source and its text, lines in prepared pixels, placed on the scan.
 *
 * @param masked something was taken out of the text; a written page may then not keep its own text
 */
public record PdfPage(SourcePage source, PageText text, Placement placement, boolean masked) {}
