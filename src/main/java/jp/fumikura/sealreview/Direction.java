package jp.fumikura.sealreview;

/** Which way a form travels. {@code OUTGOING} forms bear the official seal: an inventory of its own, never mixed with the others. */
public enum Direction { INCOMING, INTERNAL, OUTGOING }
