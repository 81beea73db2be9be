package jp.fumikura.sealreview;

/** Who prescribes a form. An instrument reaches only the forms of its own authority. */
public enum IssuingAuthority { MAYOR, BOARD_OF_EDUCATION, PUBLIC_ENTERPRISE, FIRE, ASSEMBLY, ELECTION, AUDIT, PERSONNEL, AGRICULTURE, OTHER_BODY, NATIONAL, PREFECTURE }
