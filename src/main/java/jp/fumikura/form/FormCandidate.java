package jp.fumikura.form;

/** A form a page might be, with its score 0–1. */
public record FormCandidate(FormKey key, int page, double score) {}
