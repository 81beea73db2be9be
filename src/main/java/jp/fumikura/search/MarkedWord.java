package jp.fumikura.search;

import jp.fumikura.page.Box;

/** Where a word of the query stands on a page of the scan, in scan pixels. */
public record MarkedWord(int page, Box box) {}
