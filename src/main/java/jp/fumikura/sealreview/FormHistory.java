package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All lines about one form, in order of validity; answers for any day. Immutable. */
public final class FormHistory {
  private final FormId id;
  private final List<Fact> facts;

  FormHistory(FormId id, Collection<Fact> facts) {
    this.id = id;
    this.facts = facts.stream().sorted(Fact.BY_VALIDITY).toList();
  }

  FormHistory with(Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(fact);
    return new FormHistory(id, more);
  }

  FormHistory without(Set<Long> retracted) {
    return new FormHistory(id, facts.stream().filter(f -> !retracted.contains(f.seq())).toList());
  }

  public List<Fact> facts() {
    return facts;
  }

  boolean names(String instrument) {
    return bodies(FactBody.Decided.class).anyMatch(d -> d.ruling().effect().instrument().filter(instrument::equals).isPresent());
  }

  /** Every day on which something about this form may change. */
  NavigableSet<LocalDate> turningDays(Map<String, LegalInstrument> instruments) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Fact fact : facts) {
      days.add(fact.validFrom());
      if (fact.body() instanceof FactBody.Decided decided) {
        LegalEffect effect = decided.ruling().effect();
        effect.from().ifPresent(days::add);
        effect.to().ifPresent(days::add);
        effect.instrument().map(instruments::get).ifPresent(i -> {
          days.add(i.effectiveFrom());
          i.effectiveTo().ifPresent(days::add);
        });
      }
    }
    return days;
  }

  /** The row on a day; empty before the form was first described. */
  Optional<FormEntry> on(LocalDate day, Map<String, LegalInstrument> instruments) {
    FormDetails details = null;
    LocalDate registeredOn = day;
    ReviewStatus status = ReviewStatus.REGISTERED;
    LocalDate statusSince = day;
    Map<String, Ruling> proposals = new LinkedHashMap<>();
    Map<String, FactBody.TemplateStated> templates = new LinkedHashMap<>();
    FactBody.VolumeReported volume = null;
    FactBody.OnlineStated online = null;
    for (Fact fact : facts) {
      if (fact.validFrom().isAfter(day)) {
        break;
      }
      switch (fact.body()) {
        case FactBody.Described d -> {
          if (details == null) {
            registeredOn = fact.validFrom();
            statusSince = fact.validFrom();
          }
          details = d.details();
        }
        case FactBody.Moved m -> {
          status = m.to();
          statusSince = fact.validFrom();
          if (m.to() == ReviewStatus.UNDER_REVIEW || m.to() == ReviewStatus.DECIDED) {
            proposals.clear();
          }
        }
        case FactBody.Proposed p -> proposals.put(p.mark(), p.ruling());
        case FactBody.TemplateStated s -> templates.put(s.definition() + "/" + s.version(), s);
        case FactBody.VolumeReported v -> volume = v;
        case FactBody.OnlineStated o -> online = o;
        default -> { }
      }
    }
    if (details == null) {
      return Optional.empty();
    }
    return Optional.of(new FormEntry(id, details, registeredOn, status, statusSince, proposals, standings(details, day, instruments), baseline(),
        Optional.ofNullable(volume), List.copyOf(templates.values()), Optional.ofNullable(online), withdrawn()));
  }

  private Map<RequiredMark, Standing> standings(FormDetails details, LocalDate day, Map<String, LegalInstrument> instruments) {
    MarkRulings rulings = new MarkRulings(id, details, facts, instruments);
    Map<RequiredMark, Standing> standings = new EnumMap<>(RequiredMark.class);
    for (RequiredMark kind : RequiredMark.values()) {
      Standing standing = rulings.standing(kind, day);
      if (standing != Standing.NONE) {
        standings.put(kind, standing);
      }
    }
    return standings;
  }

  /** Not a matter of the day asked about: the set was fixed at its own day. */
  private Map<RequiredMark, LocalDate> baseline() {
    Map<RequiredMark, LocalDate> joined = new EnumMap<>(RequiredMark.class);
    bodies(FactBody.BaselineJoined.class).forEach(b -> joined.putIfAbsent(b.kind(), b.baseline()));
    return joined;
  }

  private Optional<FactBody.Withdrawn> withdrawn() {
    return bodies(FactBody.Withdrawn.class).findFirst();
  }

  private <T extends FactBody> Stream<T> bodies(Class<T> kind) {
    return facts.stream().map(Fact::body).filter(kind::isInstance).map(kind::cast);
  }
}
