package jp.fumikura.sealreview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Histories nobody planned: decisions before and after their instruments, corrections, retractions, withdrawals. */
public final class RandomHistory {
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private final Random random;
  private final List<Fact> facts = new ArrayList<>();

  private RandomHistory(long seed) {
    random = new Random(seed);
  }

  public static List<Fact> of(long seed, int forms, int lines) {
    RandomHistory history = new RandomHistory(seed);
    for (int i = 0; i < 4; i++) {
      history.instrument("I" + i);
    }
    for (int f = 0; f < forms; f++) {
      history.write("F" + f, new FactBody.Described(history.details()));
      if (history.random.nextInt(4) > 0) {
        history.write("F" + f, new FactBody.BaselineJoined(history.pick(RequiredMark.values()), FIRST, "e"));
      }
    }
    for (int i = 0; i < lines; i++) {
      history.anything("F" + history.random.nextInt(forms));
    }
    return history.facts;
  }

  private void anything(String form) {
    switch (random.nextInt(10)) {
      case 0 -> write(form, new FactBody.Described(details()));
      case 1 -> write(form, new FactBody.BaselineJoined(pick(RequiredMark.values()), FIRST, "e"));
      case 2 -> instrument("I" + random.nextInt(4));
      case 3 -> {
        if (random.nextInt(6) == 0) {
          write(form, new FactBody.Withdrawn(WithdrawReason.REGISTERED_IN_ERROR, Optional.empty()));
        }
      }
      case 4 -> {
        if (random.nextInt(3) == 0) {
          write(form, new FactBody.Retracted(1 + random.nextInt(facts.size()), "誤り"));
        }
      }
      default -> decide(form);
    }
  }

  private void decide(String form) {
    RequiredMark kind = pick(RequiredMark.values());
    String mark = (kind == RequiredMark.SEAL ? "s" : "g") + random.nextInt(2);
    write(form, new FactBody.Decided(mark, kind, Ruling.of(pick(Decision.values()), effect(), "n")));
  }

  private LegalEffect effect() {
    return switch (random.nextInt(4)) {
      case 0 -> LegalEffect.toCome();
      case 1 -> {
        LocalDate from = day();
        yield new LegalEffect(Optional.empty(), false, Optional.of(from), random.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(1 + random.nextInt(400))));
      }
      case 2 -> new LegalEffect(Optional.of("I" + random.nextInt(5)), false, random.nextBoolean() ? Optional.empty() : Optional.of(day()), Optional.empty());
      default -> LegalEffect.none();
    };
  }

  private void instrument(String id) {
    LocalDate from = day();
    IssuingAuthority authority = pick(IssuingAuthority.MAYOR, IssuingAuthority.BOARD_OF_EDUCATION);
    write(id, new FactBody.InstrumentIssued(new LegalInstrument(id, InstrumentKind.OMNIBUS_AMENDMENT, authority, "n", "t", from.minusDays(5), from,
        random.nextInt(4) == 0 ? Optional.of(from.plusDays(200)) : Optional.empty(), Set.of(authority), EnumSet.of(pick(LegalBasis.values()), LegalBasis.RULE), pick(InstrumentEffect.values()),
        random.nextInt(3) == 0 ? Set.of("F0", "F1", "F2") : Set.of(), random.nextInt(3) == 0 ? Set.of("F1") : Set.of(), random.nextBoolean() ? Set.of() : Set.of(SealKind.TOROKUIN), true)));
  }

  private FormDetails details() {
    List<MarkRequirement> marks = new ArrayList<>();
    for (String id : List.of("s0", "s1", "g0")) {
      if (random.nextBoolean()) {
        marks.add(new MarkRequirement(id, id.startsWith("s") ? RequiredMark.SEAL : RequiredMark.SIGNATURE, pick(SealKind.MITOMEIN, SealKind.TOROKUIN), Sealer.APPLICANT, 1, Purpose.HABIT, Alternative.NONE, true));
      }
    }
    return new FormDetails("", "t", "", "sec", pick(IssuingAuthority.MAYOR, IssuingAuthority.BOARD_OF_EDUCATION), pick(LegalBasis.RULE, LegalBasis.RULE, LegalBasis.NATIONAL_LAW, LegalBasis.GUIDELINE), "", false,
        pick(Direction.INCOMING, Direction.INCOMING, Direction.INTERNAL, Direction.OUTGOING), SubmitterKind.RESIDENT, random.nextInt(5) == 0, false, "", marks);
  }

  private void write(String subject, FactBody body) {
    facts.add(new Fact(facts.size() + 1L, subject, day(), Instant.parse("2021-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(1000)), "r", body));
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(1500));
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
