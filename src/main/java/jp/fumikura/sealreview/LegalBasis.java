package jp.fumikura.sealreview;

/** What a form rests on (domain.md §2.2). */
public enum LegalBasis { NATIONAL_LAW, PREF_ORDINANCE, ORDINANCE, RULE, DIRECTIVE, GUIDELINE, PROCEDURE, NONE }
