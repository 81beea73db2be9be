package jp.fumikura.sample.city;

import java.util.List;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;

/**
 * Who a form is: the same in all its editions.
 *
 * @param id name of its folder
 * @param classCode code in the classification table
 * @param closedClass empty for open forms
 */
record Identity(String id, String title, String formNo, String classCode, String closedClass, Keeper keeper) {
  /** Whose form it is and what it rests on. */
  record Keeper(String section, IssuingAuthority authority, LegalBasis basis, String citation, List<String> synonyms) {}

  static Keeper keeper(String section, IssuingAuthority authority, LegalBasis basis, String citation, String... synonyms) {
    return new Keeper(section, authority, basis, citation, List.of(synonyms));
  }
}
