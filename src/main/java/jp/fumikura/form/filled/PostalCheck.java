package jp.fumikura.form.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FieldValue;
import jp.fumikura.form.type.Note;
import jp.fumikura.form.type.NumberTypes;
import jp.fumikura.form.type.PostalCodes;
import jp.fumikura.form.type.PostalCodes.Verdict;
import jp.fumikura.reading.Glyph;

/**
 * A postal code against the address beside it ({@code applicant.postalCode}, {@code applicant.address}). Where they
 * contradict each other, another of the engine's thoughts is taken if only one fits the address, and marked; else a
 * person is asked.
 */
final class PostalCheck {
  private static final String CODE = ".postalCode";
  private static final String ADDRESS = ".address";
  private static final double CHOSEN_CONFIDENCE = 0.6;

  private final Supplier<PostalCodes> codes;
  private final Map<String, List<Glyph>> glyphs;

  /** @param glyphs of the fields read, by id; fields without are taken as they are */
  PostalCheck(Supplier<PostalCodes> codes, Map<String, List<Glyph>> glyphs) {
    this.codes = codes;
    this.glyphs = glyphs;
  }

  static boolean concerns(FieldPlace field) {
    return field.type().equals("postalCode") && field.id().endsWith(CODE);
  }

  /** The same fields in the same order. */
  List<FieldValue> checked(List<FieldValue> fields) {
    List<FieldValue> out = new ArrayList<>(fields);
    out.replaceAll(field -> field.id().endsWith(CODE) && !field.value().isEmpty() ? address(field, fields).map(a -> against(field, a)).orElse(field) : field);
    return out;
  }

  private static Optional<String> address(FieldValue code, List<FieldValue> fields) {
    String id = code.id().substring(0, code.id().length() - CODE.length()) + ADDRESS;
    return fields.stream().filter(f -> f.id().equals(id) && !f.value().isBlank()).map(FieldValue::value).findFirst();
  }

  private FieldValue against(FieldValue code, String address) {
    Verdict verdict = codes.get().judge(code.value(), address);
    if (verdict == Verdict.AGREE) {
      return code;
    }
    Set<String> agreeing = NumberTypes.postalCodes(glyphs.getOrDefault(code.id(), List.of()), c -> codes.get().judge(c, address) == Verdict.AGREE);
    if (agreeing.size() == 1) {
      return noted(code, agreeing.iterator().next(), Math.min(CHOSEN_CONFIDENCE, code.confidence()), true, Note.CHOSEN_BY_ADDRESS);
    }
    return verdict == Verdict.NOTHING_KNOWN ? code : noted(code, code.value(), code.confidence(), false, Note.POSTAL_CODE_CONTRADICTS_ADDRESS);
  }

  private static FieldValue noted(FieldValue code, String value, double confidence, boolean valid, Note note) {
    List<String> notes = new ArrayList<>(code.notes());
    notes.add(note.name());
    return new FieldValue(code.id(), code.raw(), value, code.box(), confidence, valid, notes);
  }
}
