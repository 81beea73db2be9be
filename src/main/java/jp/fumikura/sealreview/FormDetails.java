package jp.fumikura.sealreview;

import java.util.List;

/**
 * What a row of the register says about its form, from a day on.
 *
 * @param formNo as printed, e.g. 第3号様式; empty where none
 * @param ownerSection code of the owning section on that day; empty only in rows an import has refused
 * @param citation law or by-law, article, form number
 * @param demandedByThirdParty a bank or another body wants the mark, so the city cannot drop it alone
 * @param closedClass closed class of filled forms ({@code F7}); empty where open
 * @param lawTextDemandsSeal the text of the law itself asks for the mark, not only the prescribed form (§2.3 ladder)
 */
public record FormDetails(
    String formNo,
    String title,
    String titleKana,
    String ownerSection,
    IssuingAuthority authority,
    LegalBasis basis,
    String citation,
    boolean lawTextDemandsSeal,
    Direction direction,
    SubmitterKind submitter,
    boolean demandedByThirdParty,
    boolean containsMyNumber,
    String closedClass,
    List<MarkRequirement> marks) {
  /** Signs a form number may have. */
  public static final int LONGEST_NUMBER = 40;

  public FormDetails {
    marks = List.copyOf(marks);
    if (title.isBlank() || ownerSection.isBlank()) {
      throw new IllegalArgumentException("a form needs a title and an owning section");
    }
    if (formNo.length() > LONGEST_NUMBER) {
      throw new IllegalArgumentException("a form number has at most " + LONGEST_NUMBER + " characters: " + formNo);
    }
    if (marks.stream().map(MarkRequirement::id).distinct().count() != marks.size()) {
      throw new IllegalArgumentException("two marks of one id on " + title);
    }
  }

  /** False where the nation, the prefecture or a third party demands the mark. */
  public boolean cityDiscretion() {
    return basis != LegalBasis.NATIONAL_LAW && basis != LegalBasis.PREF_ORDINANCE && !demandedByThirdParty;
  }

  public boolean asksFor(RequiredMark kind) {
    return marks.stream().anyMatch(m -> m.kind() == kind);
  }

  public FormDetails withOwner(String section) {
    return new FormDetails(formNo, title, titleKana, section, authority, basis, citation, lawTextDemandsSeal, direction, submitter, demandedByThirdParty,
        containsMyNumber, closedClass, marks);
  }
}
