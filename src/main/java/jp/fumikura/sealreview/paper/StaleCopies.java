package jp.fumikura.sealreview.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;

/** The half someone can act on: files that still hold a template asking for a seal nobody has to set. */
public final class StaleCopies {
  private StaleCopies() {}

  public static List<StaleTemplate> on(LocalDate day, Register register, List<StaleTemplate> files) {
    Set<List<String>> superseded = register.entries(day).filter(e -> e.standing(RequiredMark.SEAL).duty() == Decision.Duty.OFF).flatMap(e -> e.templates().stream())
        .filter(FactBody.TemplateStated::hasSealMark).map(t -> List.of(t.definition(), t.version())).collect(Collectors.toSet());
    return files.stream().filter(f -> superseded.contains(List.of(f.definition(), f.version()))).toList();
  }
}
