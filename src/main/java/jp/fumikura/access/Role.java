package jp.fumikura.access;

/** Roles of the scanning centre and the city (domain.md §3.6). */
public enum Role {
  OPERATOR("入力担当"),
  SUPPORTER("支援員"),
  SECTION_CLERK("所管課 担当"),
  SECTION_HEAD("所管課 課長"),
  REFORM_OFFICE("行革担当"),
  RECORDS_OFFICE("文書主管課"),
  /** Runs the machine; sees no content. */
  SYSADMIN("システム管理者"),
  AUDITOR("監査");

  private final String japanese;

  Role(String japanese) {
    this.japanese = japanese;
  }

  public String japanese() {
    return japanese;
  }
}
