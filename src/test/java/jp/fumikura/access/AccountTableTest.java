package jp.fumikura.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import jp.fumikura.access.AccountTable.RefusedRow;
import jp.fumikura.text.Csv;
import org.junit.jupiter.api.Test;

class AccountTableTest {
  private static final String HEAD = "login,name,roles,sections,everySection,closedClasses\n";

  private static AccountTable table(String rows) {
    return AccountTable.of(Csv.rows(HEAD + rows), Set.of("tax", "welfare"));
  }

  @Test
  void aGoodTableIsAllAccounts() {
    AccountTable table = table("taro,納税 太郎,SECTION_CLERK;SECTION_HEAD,tax;welfare,no,\nrecords,文書 花子,RECORDS_OFFICE,,はい,F7\n");
    assertThat(table.refused()).isEmpty();
    assertThat(table.accounts().getFirst().sections()).containsExactlyInAnyOrder("tax", "welfare");
    assertThat(table.accounts().getLast().viewer().maySee("any", "F7")).isTrue();
  }

  @Test
  void everyWrongRowIsToldWithItsReason() {
    AccountTable table = table(String.join("\n", "Taro,x,OPERATOR,tax,no,", "a,x,CLERK,tax,no,", "b,x,OPERATOR,nowhere,no,", "c,,OPERATOR,,no,",
        "d,x,,tax,no,", "e,x,SYSADMIN;OPERATOR,,no,", "f,x,AUDITOR,tax,no,", "g,x,OPERATOR,tax", "h,x,OPERATOR,,no,", "h,x,OPERATOR,,no,"));
    assertThat(table.refused()).containsExactly(new RefusedRow(2, "login", "Taro"), new RefusedRow(3, "role-unknown", "a"), new RefusedRow(4, "section-unknown", "b"),
        new RefusedRow(5, "name", "c"), new RefusedRow(6, "no-role", "d"), new RefusedRow(7, "role-alone", "e"), new RefusedRow(8, "no-content", "f"),
        new RefusedRow(9, "columns", "g"), new RefusedRow(11, "login-twice", "h"));
  }

  @Test
  void anotherHeadIsRefused() {
    assertThat(AccountTable.of(Csv.rows("a,b\n1,2\n"), Set.of()).refused()).extracting(RefusedRow::code).containsExactly("head");
  }

  @Test
  void theMachineRoomSeesNoContent() {
    assertThatThrownBy(() -> new Account("root", "x", Set.of(Role.SYSADMIN), Set.of("tax"), false, Set.of(), true, false)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new Account("root", "x", Set.of(Role.AUDITOR), Set.of(), true, Set.of(), true, false)).isInstanceOf(Refusal.class);
  }
}
