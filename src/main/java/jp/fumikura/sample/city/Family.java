package jp.fumikura.sample.city;

import java.util.List;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormStanding;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.sample.drawing.Sheet;

/** One form of the sample city in all its editions. */
public interface Family {
  /** Name of its folder. */
  String id();

  String title();

  String formNo();

  /** Code in the classification table. */
  String classCode();

  /** Section, basis and citation. */
  Keeper keeper();

  List<Sheet> draw(Edition edition);

  default String closedClass() {
    return "";
  }

  default List<Edition> editions() {
    return List.of(Edition.old(), Edition.current());
  }

  /** Whose form it is and what it rests on. */
  record Keeper(String section, LegalBasis basis, String citation, IssuingAuthority authority, List<String> synonyms) {
    static Keeper mayor(String section, LegalBasis basis, String citation, String... synonyms) {
      return new Keeper(section, basis, citation, IssuingAuthority.MAYOR, List.of(synonyms));
    }
  }

  default FormDefinition definition(Edition edition, List<Sheet> sheets) {
    FormStanding standing = new FormStanding(keeper().basis(), keeper().citation(), keeper().authority(), keeper().section(),
        java.util.Optional.of(edition.from()), edition.to(), edition.seal(), keeper().synonyms());
    return new FormDefinition(new FormKey(id(), edition.version()), title(), formNo(), classCode(), closedClass(), standing,
        sheets.stream().map(Sheet::page).toList());
  }
}
