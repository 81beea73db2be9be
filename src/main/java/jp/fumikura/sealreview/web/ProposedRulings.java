package jp.fumikura.sealreview.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.WrittenDate;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.RetainReason;
import jp.fumikura.sealreview.Ruling;

/** The rulings somebody filled in, one for each mark: cells are named {@code <what>.<id of the mark>}. */
record ProposedRulings(Map<String, String> cells) {
  /** By the mark's id; a mark nobody ruled on is missing and the desk will say so. */
  Map<String, Ruling> of(List<MarkRequirement> marks) {
    Map<String, Ruling> rulings = new LinkedHashMap<>();
    for (MarkRequirement mark : marks) {
      decision(mark.id()).ifPresent(d -> rulings.put(mark.id(), ruling(mark.id(), d)));
    }
    return rulings;
  }

  private Ruling ruling(String mark, Decision decision) {
    boolean retain = decision == Decision.RETAIN;
    return new Ruling(decision, decision.needsEffect() ? effect(mark) : LegalEffect.none(), "", retain ? reasons(mark) : List.of(), cell("note", mark), cell("amendment", mark),
        day("reviewBy", mark).filter(d -> retain));
  }

  /** By an instrument; without one from a stated day (an office's own rule); without both it is still to come. */
  private LegalEffect effect(String mark) {
    String instrument = cell("instrument", mark);
    return !instrument.isEmpty() ? LegalEffect.by(instrument) : day("from", mark).map(LegalEffect::ownRuleFrom).orElseGet(LegalEffect::toCome);
  }

  private Optional<Decision> decision(String mark) {
    String text = cell("decision", mark);
    return Stream.of(Decision.values()).filter(d -> d.name().equals(text)).findFirst();
  }

  private List<RetainReason> reasons(String mark) {
    return Stream.of("reason", "reason2").map(n -> cell(n, mark)).distinct().flatMap(text -> Stream.of(RetainReason.values()).filter(r -> r.name().equals(text))).toList();
  }

  private Optional<LocalDate> day(String what, String mark) {
    return DateText.day(cell(what, mark)).map(WrittenDate::day);
  }

  private String cell(String what, String mark) {
    return cells.getOrDefault(what + "." + mark, "").strip();
  }
}
