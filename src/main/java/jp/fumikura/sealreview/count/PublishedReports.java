package jp.fumikura.sealreview.count;

import java.util.List;

/** Reports put before somebody: kept as they were. */
public interface PublishedReports {
  /** Keeps a report and names it. */
  PublishedReport publish(PublishedReport report);

  /** Newest first. */
  List<PublishedReport> all();
}
