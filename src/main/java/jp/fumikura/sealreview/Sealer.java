package jp.fumikura.sealreview;

/** Who sets the mark. */
public enum Sealer { APPLICANT, AGENT, GUARANTOR, EMPLOYER, CORPORATE_REP, STAFF, SUPERVISOR, THIRD_PARTY }
