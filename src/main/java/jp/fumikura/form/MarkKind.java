package jp.fumikura.form;

/** The two kinds of mark a form may ask for. */
public enum MarkKind { SEAL_FIELD, SIGNATURE_FIELD }
