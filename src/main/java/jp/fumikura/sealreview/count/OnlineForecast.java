package jp.fumikura.sealreview.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;

/**
 * Paper to expect in a fiscal year, from the sheets each form last reported and from what is recorded about going online,
 * also for days to come. Only what changed after the year a volume was counted in changes it; a form that takes paper and
 * online loses the share that applies online, one that is online only loses all; a retired form brings none.
 *
 * @param asNow if nothing had gone online since the volumes were counted
 * @param ifNobody if everybody who may use paper does
 * @param expected with the share that applies online
 * @param ifEverybody if everybody who may apply online does
 */
public record OnlineForecast(FiscalYear year, long asNow, long ifNobody, long expected, long ifEverybody) {
  private static final int MONTHS = 12;

  /**
   * From the year of a day on.
   *
   * @param onlinePercent of those who have the choice, how many apply online
   */
  public static List<OnlineForecast> of(Register register, List<FormEntry> entries, LocalDate day, int years, int onlinePercent) {
    List<OnlineForecast> forecast = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      forecast.add(of(register, entries, new FiscalYear(FiscalYear.of(day).year() + i), onlinePercent));
    }
    return forecast;
  }

  private static OnlineForecast of(Register register, List<FormEntry> entries, FiscalYear year, int onlinePercent) {
    long sheets = 0;
    long nobody = 0;
    long expected = 0;
    long everybody = 0;
    for (FormEntry entry : entries) {
      Months months = Months.of(register, entry, year);
      sheets += entry.sheets();
      nobody += entry.sheets() * (months.paper + months.both);
      expected += entry.sheets() * (100L * months.paper + (100L - onlinePercent) * months.both);
      everybody += entry.sheets() * months.paper;
    }
    return new OnlineForecast(year, sheets, rounded(nobody, MONTHS), rounded(expected, 100L * MONTHS), rounded(everybody, MONTHS));
  }

  private static long rounded(long amount, long parts) {
    return (amount + parts / 2) / parts;
  }

  /** Of a form's year: months with paper as when it was counted, and months with the choice it did not have then. */
  private record Months(int paper, int both) {
    static Months of(Register register, FormEntry entry, FiscalYear year) {
      if (entry.standing(RequiredMark.SEAL).decision() == Decision.FORM_RETIRED) {
        return new Months(0, 0);
      }
      List<Fact> stated = register.history(entry.id()).map(h -> h.facts().stream().filter(f -> f.body() instanceof FactBody.OnlineStated).toList()).orElse(List.of());
      boolean choiceThen = entry.volume().filter(v -> on(stated, v.year().lastDay()) == OnlineStatus.BOTH).isPresent();
      int paper = 0;
      int both = 0;
      for (int m = 0; m < MONTHS; m++) {
        OnlineStatus status = on(stated, year.firstDay().plusMonths(m));
        boolean choice = status == OnlineStatus.BOTH && !choiceThen;
        both += choice ? 1 : 0;
        paper += choice || status == OnlineStatus.ONLINE_ONLY ? 0 : 1;
      }
      return new Months(paper, both);
    }

    private static OnlineStatus on(List<Fact> stated, LocalDate day) {
      Optional<Fact> last = stated.stream().filter(f -> !f.validFrom().isAfter(day)).reduce((a, b) -> b);
      return last.map(f -> ((FactBody.OnlineStated) f.body()).status()).orElse(OnlineStatus.PAPER_ONLY);
    }
  }
}
