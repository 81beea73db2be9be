package jp.fumikura.sealreview;

/** Whether a form can be handed in without paper. */
public enum OnlineStatus { PAPER_ONLY, BOTH, ONLINE_ONLY, NOT_YET_POSSIBLE }
