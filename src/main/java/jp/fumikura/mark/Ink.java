package jp.fumikura.mark;

/** Colour of an imprint; a page without colour knows only {@code UNKNOWN}. */
public enum Ink { RED, BLACK, BLUE, UNKNOWN }
