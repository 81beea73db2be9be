package jp.fumikura.sealreview;

/** The two inventories, never added into one figure: what a form asks a person to set. */
public enum RequiredMark { SEAL, SIGNATURE }
