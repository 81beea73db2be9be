package jp.fumikura.form;

/** Who is to set a mark: anyone but the receiving office, that office itself, or someone the form does not say. */
public enum MarkRole { FILER, OFFICE, OTHER }
