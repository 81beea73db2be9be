package jp.fumikura.ledger.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of JSON Schema 2020-12 as the shipped schemas use; an unknown keyword fails the test that relies on it. */
public final class Schema {
  private static final List<String> WORDS = List.of("$schema", "$id", "title", "description", "$defs");
  private final JsonNode root;

  private Schema(JsonNode root) {
    this.root = root;
  }

  public static Schema read(Path file) {
    return new Schema(new JsonMapper().readTree(file));
  }

  /** What a document breaks, by its place; empty where it fits. */
  public List<String> broken(Path document) {
    List<String> broken = new ArrayList<>();
    check(root, new JsonMapper().readTree(document), "$", broken);
    return broken;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> broken) {
    for (String keyword : schema.propertyNames()) {
      JsonNode rule = schema.get(keyword);
      boolean fits = WORDS.contains(keyword) || switch (keyword) {
        case "$ref" -> nested(root.at(rule.asString().substring(1)), value, at, broken);
        case "type" -> types(rule).stream().anyMatch(t -> is(value, t));
        case "const" -> rule.equals(value);
        case "enum" -> contains(rule, value);
        case "minimum" -> !value.isNumber() || value.asDouble() >= rule.asDouble();
        case "maximum" -> !value.isNumber() || value.asDouble() <= rule.asDouble();
        case "minItems" -> !value.isArray() || value.size() >= rule.asInt();
        case "maxItems" -> !value.isArray() || value.size() <= rule.asInt();
        case "pattern" -> Pattern.compile(rule.asString()).matcher(value.asString()).find();
        case "required" -> !value.isObject() || names(rule).stream().allMatch(value::has);
        case "properties" -> properties(rule, value, at, broken);
        case "items" -> items(rule, value, at, broken);
        case "not" -> !fits(rule, value);
        case "anyOf" -> any(rule, value);
        case "if" -> nested(fits(rule, value) ? schema.get("then") : schema.get("else"), value, at, broken);
        case "then", "else" -> true;
        default -> throw new IllegalArgumentException("keyword not known here: " + keyword);
      };
      if (!fits) {
        broken.add(at + ": " + keyword + " " + rule);
      }
    }
  }

  private boolean nested(JsonNode schema, JsonNode value, String at, List<String> broken) {
    check(schema, value, at, broken);
    return true;
  }

  private boolean fits(JsonNode schema, JsonNode value) {
    List<String> broken = new ArrayList<>();
    check(schema, value, "", broken);
    return broken.isEmpty();
  }

  private boolean properties(JsonNode rule, JsonNode value, String at, List<String> broken) {
    for (String name : rule.propertyNames()) {
      if (value.isObject() && value.has(name)) {
        check(rule.get(name), value.get(name), at + "." + name, broken);
      }
    }
    return true;
  }

  private boolean items(JsonNode rule, JsonNode value, String at, List<String> broken) {
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      check(rule, value.get(i), at + "[" + i + "]", broken);
    }
    return true;
  }

  private boolean any(JsonNode rules, JsonNode value) {
    for (JsonNode rule : rules) {
      if (fits(rule, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(JsonNode all, JsonNode value) {
    for (JsonNode one : all) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> types(JsonNode rule) {
    return rule.isArray() ? names(rule) : List.of(rule.asString());
  }

  private static List<String> names(JsonNode array) {
    List<String> out = new ArrayList<>();
    array.forEach(n -> out.add(n.asString()));
    return out;
  }

  private static boolean is(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
