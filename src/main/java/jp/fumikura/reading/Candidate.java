package jp.fumikura.reading;

/** A character an engine also thought of, with its probability 0–1. */
public record Candidate(String text, double confidence) {}
