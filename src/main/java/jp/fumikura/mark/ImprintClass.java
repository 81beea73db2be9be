package jp.fumikura.mark;

/** What ink outside any field is (domain.md §5.4). */
public enum ImprintClass { RECEIPT_STAMP, OFFICIAL_SEAL, CORRECTION, SUTEIN, KEIIN, REVENUE_STAMP, RED_TEXT, LOGO, UNKNOWN }
