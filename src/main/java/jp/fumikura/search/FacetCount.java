package jp.fumikura.search;

/** How many of the hits this person may see carry a value. */
public record FacetCount(String value, int count) {}
