package jp.fumikura.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import jp.fumikura.access.Account;
import jp.fumikura.access.Role;
import jp.fumikura.access.Section;
import jp.fumikura.access.jdbc.Accounts;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.access.web.AccountDesk;

/** People of a small city hall: one account a role, named like the role in lower case. */
public record Service(Accounts accounts, Sections sections, AccountDesk desk) {
  public static final String PASSWORD = "tsukue-no-ue-ni-neko";
  public static final String SECTION = "tax-collection";

  public Service staffed() {
    sections.put(new Section(SECTION, "納税課", "財政局"));
    Arrays.stream(Role.values()).forEach(role -> desk.openWith(account(role), PASSWORD));
    return this;
  }

  public static String login(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Account account(Role role) {
    return new Account(login(role), role.japanese() + " さくら", Set.of(role), Account.seesContent(role) ? Set.of(SECTION) : Set.of(), false, Set.of(), true, false);
  }
}
