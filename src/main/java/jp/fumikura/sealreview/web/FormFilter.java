package jp.fumikura.sealreview.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.count.Bottlenecks;
import jp.fumikura.sealreview.count.Count;
import jp.fumikura.sealreview.count.Grouping;

/**
 * Which rows a figure stands for: every bar and every number of the room leads to its forms by one of these.
 *
 * @param cells of the address: {@code remaining}, {@code grouping} with {@code group}, {@code online}, {@code month}
 *     (forms that came or went in it), {@code wait} (a bottleneck)
 */
record FormFilter(Map<String, String> cells) {
  private static final Set<String> WAITS = Set.of("decided-to-force", "instrument-pending", "under-review", "look-again", "coming", "newcomers");

  List<FormEntry> of(Asked asked, Count count) {
    Stream<FormEntry> rows = (month().isPresent() ? changed(asked, month().get()) : waiting(asked, count).orElseGet(() -> remaining() ? count.remaining() : count.rows())).stream();
    rows = grouped(asked, rows);
    return online().map(o -> asked.entries().filter(e -> e.online().filter(s -> s.status() == o).isPresent())).orElse(rows).toList();
  }

  private Stream<FormEntry> grouped(Asked asked, Stream<FormEntry> rows) {
    Optional<Grouping> grouping = Arrays.stream(Grouping.values()).filter(g -> g.name().equals(cell("grouping"))).findFirst();
    if (grouping.isEmpty() || cell("group").isEmpty()) {
      return rows;
    }
    Function<FormEntry, String> names = grouping.get().names(asked.register(), asked.definition(), asked.day(), asked.locale());
    return rows.filter(e -> names.apply(e).equals(cell("group")));
  }

  boolean remaining() {
    return cell("remaining").equals("true");
  }

  /** Only the remaining list, as it goes before the council. */
  boolean plainRemaining() {
    return remaining() && Stream.of("group", "month", "online", "wait").allMatch(c -> cell(c).isEmpty());
  }

  /** What the list shows, in the reader's words. */
  String title(Asked asked) {
    return month().map(m -> asked.words().say("sealreview.forms.month", asked.tables().month(m)))
        .or(() -> online().map(o -> asked.words().of(o)))
        .or(() -> WAITS.contains(cell("wait")) ? Optional.of(asked.words().say("sealreview.wait." + cell("wait"))) : Optional.empty())
        .orElseGet(() -> cell("group").isEmpty() ? asked.words().say(remaining() ? "sealreview.table.remaining" : "sealreview.forms.title") : cell("group"));
  }

  private Optional<YearMonth> month() {
    try {
      return cell("month").isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(cell("month")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Forms that began or ceased to count in a month. */
  private static List<FormEntry> changed(Asked asked, YearMonth month) {
    Count end = Count.of(asked.register(), asked.definition(), month.atEndOfMonth(), asked.part());
    Set<FormId> before = ids(Count.of(asked.register(), asked.definition(), month.minusMonths(1).atEndOfMonth(), asked.part()));
    Set<FormId> after = ids(end);
    return end.rows().stream().filter(e -> before.contains(e.id()) != after.contains(e.id())).toList();
  }

  private static Set<FormId> ids(Count count) {
    Set<FormId> ids = new HashSet<>();
    count.numerator().forEach(e -> ids.add(e.id()));
    return ids;
  }

  private Optional<List<FormEntry>> waiting(Asked asked, Count count) {
    return WAITS.contains(cell("wait")) ? Optional.ofNullable(waits(asked, count).get(cell("wait"))) : Optional.empty();
  }

  private static Map<String, List<FormEntry>> waits(Asked asked, Count count) {
    Bottlenecks b = Bottlenecks.on(count.rows(), asked.definition().mark(), asked.day());
    return Map.of("decided-to-force", entries(b.decidedToForce()), "instrument-pending", entries(b.instrumentPending()), "under-review", entries(b.underReview()), "look-again", entries(b.lookAgainOverdue()),
        "coming", count.rows().stream().filter(e -> e.standing(asked.definition().mark()).decidedNotInForce()).toList(), "newcomers", count.newcomers());
  }

  private static List<FormEntry> entries(List<Bottlenecks.Wait> waits) {
    return waits.stream().map(Bottlenecks.Wait::entry).toList();
  }

  private Optional<OnlineStatus> online() {
    return Arrays.stream(OnlineStatus.values()).filter(o -> o.name().equals(cell("online"))).findFirst();
  }

  /** The same list as part of an address. */
  String query() {
    return cells.entrySet().stream().map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
  }

  private String cell(String name) {
    return cells.getOrDefault(name, "");
  }
}
