package jp.fumikura.access;

/** An organisational unit that owns documents: code, name, and the bureau it belongs to. */
public record Section(String code, String name, String bureau) {}
