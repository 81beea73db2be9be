package jp.fumikura.sealreview.json;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.FactBody;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A line's body as JSON; its kind stands beside it as the record's simple name. */
public final class FactJson {
  private static final Map<String, Class<?>> KINDS =
      Stream.of(FactBody.class, FactBody.AboutForm.class).flatMap(k -> Stream.of(k.getPermittedSubclasses())).filter(Class::isRecord)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
  private static final JsonMapper MAPPER = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private FactJson() {}

  public static String kind(FactBody body) {
    return body.getClass().getSimpleName();
  }

  public static String write(FactBody body) {
    return MAPPER.writeValueAsString(body);
  }

  public static FactBody read(String kind, String json) {
    Class<?> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException("the register's book holds a line of a kind this program does not know: " + kind);
    }
    return (FactBody) MAPPER.readValue(json, type);
  }

  public static String write(CountDefinition definition) {
    return MAPPER.writeValueAsString(definition);
  }

  public static CountDefinition readDefinition(String json) {
    return MAPPER.readValue(json, CountDefinition.class);
  }
}
