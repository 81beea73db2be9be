package jp.fumikura.form;

/** Printed text that marks a form: where it stands and how it is spelled. */
public record Anchor(String text, Place place) {}
