package jp.fumikura.search;

/** A piece of text around a hit: what stands before, the word itself as written, what follows. */
public record Snippet(int page, String before, String word, String after) {}
