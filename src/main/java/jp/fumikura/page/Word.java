package jp.fumikura.page;

/** A run of text a born-digital page brings along, its box in pixels of the page's rendering. */
public record Word(String text, Box box, boolean vertical) {}
