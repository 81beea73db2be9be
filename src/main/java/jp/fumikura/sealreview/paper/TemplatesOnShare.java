package jp.fumikura.sealreview.paper;

import java.util.List;

/** Files on the share that hold a template, filled by whoever looks through the share (survey, crawl). */
public interface TemplatesOnShare {
  /** The file at this path holds this version; what was known of the path before is forgotten. */
  void found(StaleTemplate file);

  /** Nothing of interest lies at this path any more. */
  void gone(String path);

  /** All files, by path; {@link StaleCopies} says which of them are stale. */
  List<StaleTemplate> all();
}
