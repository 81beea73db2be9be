package jp.fumikura.verification;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing a person is asked about a document.
 *
 * @param page from 1; 0 for the whole document
 * @param subject field id, box of a mark ({@code x,y,w,h}), or empty
 * @param label what stands beside the place on the paper; empty where the definition is not known
 * @param reason code of the plain words: {@code problem.<reason>}
 * @param value what the machine or the last person says
 * @param box where to look, in scan pixels; empty for the page or the document
 * @param choices what to choose from; empty where a value is typed
 * @param several any number of the choices at once: the value holds their codes, separated by commas
 */
public record Question(Kind kind, int page, String subject, String label, String reason, String value, List<Integer> box, List<Choice> choices, boolean several) {
  /** {@code FIELD}: a value; {@code MARK}: what stands in a seal or signature field; {@code FORM}: which form; {@code LOOK}: only to be looked at. */
  public enum Kind { FIELD, MARK, FORM, LOOK }

  public Question {
    box = List.copyOf(box);
    choices = List.copyOf(choices);
  }

  /** @param words what people read; empty where the page has words of its own for the code */
  public record Choice(String code, String words) {}

  /** Whether a value is one that can be given; nothing at all always is. */
  public boolean allows(String said) {
    List<String> codes = said.isEmpty() ? List.of() : several ? List.of(said.split(",", -1)) : List.of(said);
    return choices.isEmpty() || codes.stream().allMatch(code -> choices.stream().anyMatch(choice -> choice.code().equals(code)));
  }

  /** Whether a choice is part of the value. */
  public boolean holds(Choice choice) {
    return several ? List.of(value.split(",", -1)).contains(choice.code()) : value.equals(choice.code());
  }

  /** The value as people read it. */
  public String words() {
    return choices.isEmpty() ? value : choices.stream().filter(this::holds).map(choice -> choice.words().isEmpty() ? choice.code() : choice.words()).collect(Collectors.joining("、"));
  }

  public Place place() {
    return new Place(kind, page, kind == Kind.LOOK ? reason : subject);
  }

  /** What the question is about; survives another reading of the page as far as the subject does. */
  public record Place(Kind kind, int page, String subject) {}
}
