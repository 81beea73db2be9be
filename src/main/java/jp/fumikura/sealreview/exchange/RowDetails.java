package jp.fumikura.sealreview.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.fumikura.sealreview.Alternative;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.Purpose;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.SealKind;
import jp.fumikura.sealreview.Sealer;
import jp.fumikura.sealreview.SubmitterKind;

/**
 * What a row says about its form. Cells the file does not have keep what the register says.
 *
 * @param old what the register says; empty for a new form
 */
record RowDetails(RowReader row, Optional<FormDetails> old) {
  private static final String UNKNOWN = "？";
  private static final List<String> YES = List.of("有", "あり", "○", "〇", "yes");
  private static final List<String> NO = List.of("無", "なし", "-", "×", "no");

  /** Also of a row refused already, so that a person learns of all its troubles at once. */
  FormDetails of(String owner) {
    return new FormDetails(shortened(row.textOr(Column.FORM_NO, old.map(FormDetails::formNo))), orUnknown(row.text(Column.TITLE)), old.map(FormDetails::titleKana).orElse(""), orUnknown(owner),
        row.one(IssuingAuthority.class, Column.AUTHORITY, old.map(FormDetails::authority).orElse(IssuingAuthority.MAYOR)),
        row.one(LegalBasis.class, Column.BASIS, old.map(FormDetails::basis).orElse(LegalBasis.NONE)), row.textOr(Column.CITATION, old.map(FormDetails::citation)),
        old.map(FormDetails::lawTextDemandsSeal).orElse(false), row.one(Direction.class, Column.DIRECTION, old.map(FormDetails::direction).orElse(Direction.INCOMING)),
        row.one(SubmitterKind.class, Column.SUBMITTER, old.map(FormDetails::submitter).orElse(SubmitterKind.MIXED)), old.map(FormDetails::demandedByThirdParty).orElse(false),
        old.map(FormDetails::containsMyNumber).orElse(false), old.map(FormDetails::closedClass).orElse(""), marks());
  }

  private static String orUnknown(String text) {
    return text.isBlank() ? UNKNOWN : text;
  }

  private static String shortened(String formNo) {
    return formNo.substring(0, Math.min(FormDetails.LONGEST_NUMBER, formNo.length()));
  }

  private List<MarkRequirement> marks() {
    List<MarkRequirement> marks = new ArrayList<>(row.has(Column.SEAL) ? seals(known(RequiredMark.SEAL)) : known(RequiredMark.SEAL));
    marks.addAll(row.has(Column.SIGNATURE) ? signatures(known(RequiredMark.SIGNATURE)) : known(RequiredMark.SIGNATURE));
    return marks;
  }

  private List<MarkRequirement> known(RequiredMark kind) {
    return old.map(d -> d.marks().stream().filter(m -> m.kind() == kind).toList()).orElse(List.of());
  }

  /** The cells speak of the first seal; further ones a form is known to ask for stay. */
  private List<MarkRequirement> seals(List<MarkRequirement> known) {
    String text = row.text(Column.SEAL);
    if (NO.contains(text.toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    MarkRequirement before = known.isEmpty() ? MarkRequirement.plainSeal() : known.getFirst();
    SealKind kind = yes(text) ? before.sealKind() : row.one(SealKind.class, Column.SEAL, text).orElse(SealKind.UNSPECIFIED);
    Purpose purpose = row.one(Purpose.class, Column.PURPOSE, before.purpose());
    List<MarkRequirement> marks = new ArrayList<>();
    marks.add(new MarkRequirement(before.id(), RequiredMark.SEAL, kind, sealer(before), before.count(), purpose, alternative(before), known.isEmpty() ? purpose == Purpose.HABIT : before.signatureCanReplace()));
    known.stream().skip(1).forEach(marks::add);
    return marks;
  }

  private List<MarkRequirement> signatures(List<MarkRequirement> known) {
    if (!yes(row.text(Column.SIGNATURE))) {
      return List.of();
    }
    MarkRequirement plain = MarkRequirement.plainSignature();
    return known.isEmpty() ? List.of(new MarkRequirement(plain.id(), plain.kind(), plain.sealKind(), sealer(plain), 1, plain.purpose(), plain.alternative(), true)) : known;
  }

  private Sealer sealer(MarkRequirement before) {
    return row.one(Sealer.class, Column.SEALER, before.sealer());
  }

  private Alternative alternative(MarkRequirement before) {
    return row.one(Alternative.class, Column.ALTERNATIVE, before.alternative());
  }

  private static boolean yes(String cell) {
    return YES.contains(cell.toLowerCase(Locale.ROOT));
  }
}
