package jp.fumikura.search.web;

/** A value a result can be narrowed to: its words, its count, where the link leads, and whether it is chosen now. */
public record FacetLink(String label, int count, String href, boolean chosen) {}
