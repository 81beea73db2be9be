package jp.fumikura.sealreview;

/** Which seal is asked for; {@code UNSPECIFIED} also where the mark is a signature. */
public enum SealKind { MITOMEIN, TOROKUIN, TOKIIN, GINKOIN, SHOKUIN, KEIIN, TEISEIIN, SUTEIN, UNSPECIFIED }
