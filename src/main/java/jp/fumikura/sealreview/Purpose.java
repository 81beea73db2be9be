package jp.fumikura.sealreview;

/** What the mark is for: the national manual's three purposes, and habit. */
public enum Purpose { IDENTITY, INTENT, INTEGRITY, HABIT }
