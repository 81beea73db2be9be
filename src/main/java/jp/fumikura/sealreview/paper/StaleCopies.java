package jp.fumikura.sealreview.paper;

import java.time.LocalDate;
import java.util.List;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;

/** The half someone can act on: files that still hold a template asking for a seal nobody has to set. */
public final class StaleCopies {
  private StaleCopies() {}

  public static List<StaleTemplate> on(LocalDate day, Register register, List<StaleTemplate> files) {
    return files.stream().filter(file -> register.entries(day).filter(e -> e.standing(RequiredMark.SEAL).duty() == Decision.Duty.OFF).anyMatch(e -> asks(e, file))).toList();
  }

  private static boolean asks(FormEntry entry, StaleTemplate file) {
    return entry.templates().stream().anyMatch(t -> t.definition().equals(file.definition()) && t.version().equals(file.version()) && t.hasSealMark());
  }
}
