package jp.fumikura.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Accounts as a table: {@code login,name,roles,sections,everySection,closedClasses}, several values in a cell parted by
 * {@code ;}. Either every row is good or the reasons are all told: nobody imports half a table.
 *
 * @param accounts of the good rows
 * @param refused every row that is not good
 */
public record AccountTable(List<Account> accounts, List<RefusedRow> refused) {
  private static final List<String> HEAD = List.of("login", "name", "roles", "sections", "everysection", "closedclasses");
  private static final Set<String> YES = Set.of("yes", "true", "1", "はい", "○");

  public AccountTable {
    accounts = List.copyOf(accounts);
    refused = List.copyOf(refused);
  }

  /**
   * A row that is not good.
   *
   * @param line in the file, the head being 1; 0 where it is about the whole table
   * @param code key of the reason, {@code access.refusal.CODE}
   * @param cell what it is about
   */
  public record RefusedRow(int line, String code, String cell) {}

  /**
   * Reads a table.
   *
   * @param rows with their head
   * @param sections codes that are known
   */
  public static AccountTable of(List<List<String>> rows, Set<String> sections) {
    List<Account> accounts = new ArrayList<>();
    List<RefusedRow> refused = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (rows.isEmpty() || !rows.getFirst().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList().equals(HEAD)) {
      return new AccountTable(accounts, List.of(new RefusedRow(1, "head", String.join(",", HEAD))));
    }
    for (int i = 1; i < rows.size(); i++) {
      try {
        accounts.add(account(rows.get(i), sections, seen));
      } catch (Refusal refusal) {
        refused.add(new RefusedRow(i + 1, refusal.code(), rows.get(i).getFirst()));
      }
    }
    return new AccountTable(accounts, refused);
  }

  private static Account account(List<String> row, Set<String> known, Set<String> seen) {
    refuseUnless(row.size() == HEAD.size(), "columns");
    String login = row.getFirst().strip();
    refuseUnless(seen.add(login), "login-twice");
    Set<String> sections = values(row.get(3));
    refuseUnless(known.containsAll(sections), "section-unknown");
    return new Account(login, row.get(1).strip(), roles(row.get(2)), sections, YES.contains(row.get(4).strip().toLowerCase(Locale.ROOT)), values(row.get(5)), true, true);
  }

  private static Set<Role> roles(String cell) {
    Set<String> names = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
    refuseUnless(names.containsAll(values(cell)), "role-unknown");
    return values(cell).stream().map(name -> Role.valueOf(name)).collect(Collectors.toSet());
  }

  private static Set<String> values(String cell) {
    return Arrays.stream(cell.split(";", -1)).map(String::strip).filter(value -> !value.isEmpty()).collect(Collectors.toSet());
  }

  private static void refuseUnless(boolean fulfilled, String code) {
    if (!fulfilled) {
      throw new Refusal(code);
    }
  }
}
