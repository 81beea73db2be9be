package jp.fumikura.verification;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fumikura.ledger.Reading;

/**
 * Questions that look the same: one field of one form, read as the same value on many papers. Seen side by side, the odd
 * one out is found at a glance.
 *
 * @param form id and version
 */
public record LookAlikes(String form, String field, String label, String value, List<Member> members) {
  /** Fewer are done one by one. */
  static final int FEWEST = 2;

  /** One paper of the group. */
  public record Member(Sheet sheet, int number, Reading.Page page, Question question) {}

  public LookAlikes {
    members = List.copyOf(members);
  }

  /** The largest first. @param members by form, for every open field question that has a picture and a value */
  public static List<LookAlikes> of(Map<String, List<Member>> members) {
    Map<List<String>, List<Member>> groups = new LinkedHashMap<>();
    members.forEach((form, some) -> some.forEach(member ->
        groups.computeIfAbsent(List.of(form, member.question().subject(), member.question().value()), key -> new java.util.ArrayList<>()).add(member)));
    return groups.entrySet().stream().filter(group -> group.getValue().size() >= FEWEST)
        .map(group -> new LookAlikes(group.getKey().get(0), group.getKey().get(1), group.getValue().getFirst().question().label(), group.getKey().get(2), group.getValue()))
        .sorted(Comparator.comparing((LookAlikes group) -> -group.members().size())).toList();
  }
}
