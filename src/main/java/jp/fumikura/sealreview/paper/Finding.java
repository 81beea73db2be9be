package jp.fumikura.sealreview.paper;

/** How a paper and the register disagree. Statistics and routing, never a reason to refuse a paper (domain.md §5.4). */
public enum Finding { OLD_STOCK, SEALED_ANYWAY, MISSING_MARK, WRONG_VERSION, REGISTER_GAP }
