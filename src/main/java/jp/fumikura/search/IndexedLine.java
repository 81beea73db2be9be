package jp.fumikura.search;

import jp.fumikura.page.Box;

/** A line of a page: its text as read and its box in scan pixels. */
public record IndexedLine(int page, String text, Box box, boolean vertical) {}
