package jp.fumikura.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.Place;
import jp.fumikura.form.SheetGroups;
import jp.fumikura.form.matching.SheetPrint;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.page.Box;
import jp.fumikura.page.Resolution;

/**
 * Documents of no known form that wait for a person, put together by their look. A group never reaches over a section or a closed class, so that
 * whoever sees one of its sheets may see all, and learns nothing of others. What was once looked at is remembered while it waits.
 */
public final class UnknownSheets {
  private final Map<Owner, SheetGroups<DocumentId>> owners = new HashMap<>();

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
   * Groups of these, the largest first; sheets of which nothing was read are left to the questions one by one.
   *
   * @param waiting documents one person may see, whole sections of them
   * @param readings asked once for each document
   */
  public synchronized List<Group> of(List<Document> waiting, Function<DocumentId, Optional<Reading>> readings) {
    Map<DocumentId, Sheet> unknown = new LinkedHashMap<>();
    waiting.forEach(document -> page(document).ifPresent(page -> unknown.put(document.id(), new Sheet(document, page))));
    List<Group> groups = new ArrayList<>();
    unknown.values().stream().collect(Collectors.groupingBy(s -> new Owner(s.document().section(), s.document().closedClass()))).forEach((owner, sheets) ->
        at(owner, sheets, readings).groups().forEach(group -> groups.add(new Group(group.heading(), group.members().stream().map(unknown::get).toList()))));
    groups.sort(Comparator.comparingInt(group -> -group.sheets().size()));
    return groups;
  }

  private static Optional<Integer> page(Document document) {
    return document.problems().stream().filter(Questions::aboutForm).map(Problem::page).map(page -> Math.max(1, page)).findFirst();
  }

  private SheetGroups<DocumentId> at(Owner owner, List<Sheet> sheets, Function<DocumentId, Optional<Reading>> readings) {
    SheetGroups<DocumentId> known = owners.computeIfAbsent(owner, o -> new SheetGroups<>());
    known.retain(sheets.stream().map(sheet -> sheet.document().id()).collect(Collectors.toSet()));
    Map<DocumentId, SheetPrint> fresh = new LinkedHashMap<>();
    sheets.stream().filter(sheet -> !known.knows(sheet.document().id()))
        .forEach(sheet -> readings.apply(sheet.document().id()).flatMap(reading -> print(reading, sheet.page())).ifPresent(print -> fresh.put(sheet.document().id(), print)));
    known.add(fresh);
    return known;
  }

  private static Optional<SheetPrint> print(Reading reading, int number) {
    return reading.pages().stream().filter(page -> page.number() == number && page.dpi() >= 50 && !page.lines().isEmpty()).findFirst()
        .map(page -> new SheetPrint(page.lines().stream().map(line -> new Anchor(line.text(), place(upright(line.box(), page), Resolution.ofDpi(page.dpi())))).toList()));
  }

  private static Place place(Box box, Resolution resolution) {
    return new Place(resolution.mm(box.x()), resolution.mm(box.y()), resolution.mm(box.width()), resolution.mm(box.height()));
  }

  /** Where a box of the scan lies once the page is turned to stand upright. */
  private static Box upright(List<Integer> box, Reading.Page page) {
    Box scan = new Box(box.get(0), box.get(1), box.get(2), box.get(3));
    return switch (page.rotation()) {
      case 90 -> new Box(page.height() - scan.bottom(), scan.x(), scan.height(), scan.width());
      case 180 -> new Box(page.width() - scan.right(), page.height() - scan.bottom(), scan.width(), scan.height());
      case 270 -> new Box(scan.y(), page.width() - scan.right(), scan.height(), scan.width());
      default -> scan;
    };
  }
}
