package jp.fumikura.sealreview;

/** Kinds of legal instrument that switch off a duty (domain.md §2.4). */
public enum InstrumentKind { INDIVIDUAL_AMENDMENT, OMNIBUS_AMENDMENT, SPECIAL_RULE, SPECIAL_DIRECTIVE, GUIDELINE_REVISION, ADMIN_NOTICE, NATIONAL_AMENDMENT }
