package jp.fumikura.sealreview;

/** Axis A: where the review of a form stands. */
public enum ReviewStatus { REGISTERED, SURVEYED, UNDER_REVIEW, PROPOSED, DECIDED, REOPENED }
