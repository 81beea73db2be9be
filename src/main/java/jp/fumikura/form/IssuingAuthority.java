package jp.fumikura.form;

/** Whose form it is; a mayor's special rule does not reach the forms of the others (domain.md §2.4). */
public enum IssuingAuthority {
  MAYOR, BOARD_OF_EDUCATION, PUBLIC_ENTERPRISE, FIRE, ASSEMBLY, ELECTION, AUDIT, PERSONNEL, AGRICULTURE, OTHER_BODY, NATIONAL, PREFECTURE
}
