package jp.fumikura.sample.city;

import java.util.List;
import java.util.Optional;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormStanding;
import jp.fumikura.sample.drawing.Sheet;

/** One form of the sample city in all its editions. */
interface Family {
  Identity identity();

  List<Sheet> draw(Edition edition);

  default List<Edition> editions() {
    return List.of(Edition.old(), Edition.current());
  }

  /** Whether the form goes on demanding a seal after the review. */
  default boolean sealRetained() {
    return false;
  }

  default FormDefinition definition(Edition edition, List<Sheet> sheets) {
    Identity who = identity();
    FormStanding standing = new FormStanding(who.keeper().basis(), who.keeper().citation(), who.keeper().authority(), who.keeper().section(),
        Optional.of(edition.from()), edition.to(), edition.seal() || sealRetained(), who.keeper().synonyms());
    return new FormDefinition(new FormKey(who.id(), edition.version()), who.title(), who.formNo(), who.classCode(), who.closedClass(), standing,
        sheets.stream().map(Sheet::page).toList());
  }
}
