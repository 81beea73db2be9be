package jp.fumikura.form.type;

import java.util.function.Function;
import jp.fumikura.reading.Expectation;

/**
 * One type of field.
 *
 * @param name as in definitions, e.g. {@code text(100)}
 * @param expects what an engine may assume
 * @param check from what was read to a value; never throws, whatever was read
 */
public record FieldType(String name, Expectation expects, Function<Written, Checked> check) {
  public Checked check(Written written) {
    return check.apply(written);
  }

  public Checked check(String text) {
    return check(Written.of(text));
  }
}
