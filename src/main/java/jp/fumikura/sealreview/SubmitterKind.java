package jp.fumikura.sealreview;

/** Who hands a form in. */
public enum SubmitterKind { RESIDENT, BUSINESS, STAFF, OTHER_GOV, MIXED }
