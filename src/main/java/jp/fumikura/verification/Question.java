package jp.fumikura.verification;

import java.util.List;

/**
 * One thing a person is asked about a document.
 *
 * @param page from 1; 0 for the whole document
 * @param subject field id, box of a mark ({@code x,y,w,h}), or empty
 * @param label what stands beside the place on the paper; empty where the definition is not known
 * @param reason code of the plain words: {@code problem.<reason>}
 * @param value what the machine or the last person says
 * @param box where to look, in scan pixels; empty for the page or the document
 * @param choices codes to choose from; empty where a value is typed
 */
public record Question(Kind kind, int page, String subject, String label, String reason, String value, List<Integer> box, List<String> choices) {
  /** {@code FIELD}: a value; {@code MARK}: what stands in a seal or signature field; {@code FORM}: which form; {@code LOOK}: only to be looked at. */
  public enum Kind { FIELD, MARK, FORM, LOOK }

  public Question {
    box = List.copyOf(box);
    choices = List.copyOf(choices);
  }

  public Place place() {
    return new Place(kind, page, kind == Kind.LOOK ? reason : subject);
  }

  /** What the question is about; survives another reading of the page as far as the subject does. */
  public record Place(Kind kind, int page, String subject) {}
}
