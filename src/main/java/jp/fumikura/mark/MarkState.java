package jp.fumikura.mark;

/** What stands in a seal or signature field (domain.md §5.4). A wrong state is worse than {@code UNCERTAIN}. */
public enum MarkState { BLANK, IMPRINT, SIGNATURE, IMPRINT_AND_SIGNATURE, UNCERTAIN, ABSENT }
