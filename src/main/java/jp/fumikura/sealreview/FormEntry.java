package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the register on one day (様式台帳の1行).
 *
 * @param proposals by mark, while the review is open
 * @param baseline day of the baseline, for each inventory in whose baseline the form is
 * @param volume the latest one reported by the day
 */
public record FormEntry(
    FormId id,
    FormDetails details,
    LocalDate registeredOn,
    ReviewStatus status,
    LocalDate statusSince,
    Map<String, Ruling> proposals,
    Map<RequiredMark, Standing> standings,
    Map<RequiredMark, LocalDate> baseline,
    Optional<FactBody.VolumeReported> volume,
    List<FactBody.TemplateStated> templates,
    Optional<FactBody.OnlineStated> online,
    Optional<FactBody.Withdrawn> withdrawn) {
  public FormEntry {
    proposals = Map.copyOf(proposals);
    standings = Map.copyOf(standings);
    baseline = Map.copyOf(baseline);
    templates = List.copyOf(templates);
  }

  public Standing standing(RequiredMark mark) {
    return standings.getOrDefault(mark, Standing.NONE);
  }

  public long sheets() {
    return volume.map(FactBody.VolumeReported::sheets).orElse(0L);
  }
}
