package jp.fumikura.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fumikura.form.SheetGroups;
import jp.fumikura.form.matching.SheetPrint;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.SheetWords;

/**
 * Documents of no known form that wait for a person, put together by their look. A group never reaches over a section or a closed class, so that
 * whoever sees one of its sheets may see all, and learns nothing of others. What was once looked at is remembered while it waits.
 */
public final class UnknownSheets {
  private static final int AT_ONCE = 300;
  private final Map<Owner, SheetGroups<DocumentId>> owners = new HashMap<>();
  /** Sheets of which nothing was read: not asked for again. */
  private final Set<DocumentId> wordless = new HashSet<>();

  /** Whose documents are seen together. */
  private record Owner(String section, String closedClass) {}

  /** @param page the first page whose form is not known, from 1 */
  public record Sheet(Document document, int page) {}

  /**
   * Sheets that look alike.
   *
   * @param heading the largest printed words of their upper part; empty where none are common to them
   */
  public record Group(String heading, List<Sheet> sheets) {
    public Group {
      sheets = List.copyOf(sheets);
    }
  }

  /**
   * What a look shows.
   *
   * @param groups the largest first
   * @param left sheets nobody has looked at yet; the next look goes on with them
   */
  public record Look(List<Group> groups, int left) {
    public Look {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Groups of these; sheets of which nothing was read are left to the questions one by one. One look takes in so many new sheets that a person
   * need not wait for it.
   *
   * @param waiting documents one person may see, whole sections of them
   * @param readings asked once for each document
   */
  public synchronized Look of(List<Document> waiting, Function<DocumentId, Optional<Reading>> readings) {
    Map<DocumentId, Sheet> unknown = new LinkedHashMap<>();
    waiting.forEach(document -> page(document).ifPresent(page -> unknown.put(document.id(), new Sheet(document, page))));
    Map<Owner, List<Sheet>> owned = unknown.values().stream().collect(Collectors.groupingBy(s -> new Owner(s.document().section(), s.document().closedClass()), LinkedHashMap::new, Collectors.toList()));
    List<Group> groups = new ArrayList<>();
    int room = AT_ONCE;
    int left = 0;
    for (Map.Entry<Owner, List<Sheet>> some : owned.entrySet()) {
      SheetGroups<DocumentId> known = kept(some.getKey(), some.getValue());
      List<Sheet> fresh = some.getValue().stream().filter(sheet -> !known.knows(sheet.document().id()) && !wordless.contains(sheet.document().id())).toList();
      add(known, fresh.subList(0, Math.min(room, fresh.size())), readings);
      left += Math.max(0, fresh.size() - room);
      room = Math.max(0, room - fresh.size());
      groups.addAll(groups(known, some.getValue()));
    }
    groups.sort(Comparator.comparingInt(group -> -group.sheets().size()));
    return new Look(groups, left);
  }

  private static List<Group> groups(SheetGroups<DocumentId> known, List<Sheet> sheets) {
    List<Group> groups = new ArrayList<>();
    known.groups().forEach(group -> {
      Set<DocumentId> members = Set.copyOf(group.members());
      groups.add(new Group(group.heading(), sheets.stream().filter(sheet -> members.contains(sheet.document().id())).toList()));
    });
    return groups;
  }

  private static Optional<Integer> page(Document document) {
    return document.problems().stream().filter(Questions::aboutForm).map(Problem::page).map(page -> Math.max(1, page)).findFirst();
  }

  private SheetGroups<DocumentId> kept(Owner owner, List<Sheet> sheets) {
    SheetGroups<DocumentId> known = owners.computeIfAbsent(owner, o -> new SheetGroups<>());
    known.retain(sheets.stream().map(sheet -> sheet.document().id()).collect(Collectors.toSet()));
    return known;
  }

  private void add(SheetGroups<DocumentId> known, List<Sheet> fresh, Function<DocumentId, Optional<Reading>> readings) {
    Map<DocumentId, SheetPrint> prints = new LinkedHashMap<>();
    for (Sheet sheet : fresh) {
      DocumentId id = sheet.document().id();
      readings.apply(id).flatMap(reading -> print(reading, sheet.page())).ifPresentOrElse(print -> prints.put(id, print), () -> wordless.add(id));
    }
    known.add(prints);
  }

  private static Optional<SheetPrint> print(Reading reading, int number) {
    return reading.pages().stream().filter(page -> page.number() == number).filter(page -> !SheetWords.of(page).isEmpty()).findFirst().map(page -> new SheetPrint(SheetWords.of(page), SheetWords.surely(page)));
  }
}
