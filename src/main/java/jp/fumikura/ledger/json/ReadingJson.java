package jp.fumikura.ledger.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import jp.fumikura.ledger.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads a {@link Reading}; keys are the records' component names, in their order. */
public final class ReadingJson {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .addMixIn(Reading.MarkEntry.class, MarkKeys.class)
      .addMixIn(Reading.Field.class, FieldKeys.class)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
      .build();

  private ReadingJson() {}

  public static void write(Reading reading, Path target) {
    MAPPER.writeValue(target, reading);
  }

  public static Reading read(Path source) {
    return MAPPER.readValue(source, Reading.class);
  }

  /** A field leaves out what it has not. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private interface FieldKeys {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String raw();

    @JsonInclude(JsonInclude.Include.ALWAYS)
    String value();
  }

  /** A mark leaves out what does not apply to its kind; {@code class} is no name for a Java component. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private interface MarkKeys {
    @JsonProperty("class")
    @Nullable String imprintClass();
  }
}
