package jp.fumikura.survey.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.survey.PagePicture;

/**
 * A draft as it waits.
 *
 * @param confidence how sure the machine is of a mark, 0–1, by its id; marks a person added have none
 * @param pictures of its pages, those that are there
 * @param corrected whether a correction can be taken back
 */
public record Draft(FormDefinition form, Origin origin, Map<String, Double> confidence, List<PagePicture> pictures, boolean corrected) {
  public Draft {
    confidence = Map.copyOf(confidence);
    pictures = List.copyOf(pictures);
  }

  public Optional<PagePicture> picture(int page) {
    return pictures.stream().filter(picture -> picture.number() == page).findFirst();
  }
}
