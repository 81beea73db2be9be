package jp.fumikura.sealreview;

import java.util.List;

/**
 * Why something was not done, for a person.
 *
 * @param code key of the sentence ({@code sealreview.objection.<code>})
 */
public record Objection(String code, List<String> arguments) {
  public Objection {
    arguments = List.copyOf(arguments);
  }

  public static Objection of(String code, Object... arguments) {
    return new Objection(code, List.of(arguments).stream().map(String::valueOf).toList());
  }
}
