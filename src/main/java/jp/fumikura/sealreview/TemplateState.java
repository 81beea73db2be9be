package jp.fumikura.sealreview;

/** Axis D: which paper is out there. */
public enum TemplateState { CURRENT, SUPERSEDED_TOLERATED, WITHDRAWN }
