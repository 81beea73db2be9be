package jp.fumikura.form.folder;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.form.Place;
import org.jspecify.annotations.Nullable;

/** One mapping of a definition file, asked key by key; what does not fit is named by file and place. */
final class Entry {
  private final Path file;
  private final String at;
  private final Map<?, ?> values;

  Entry(Path file, String at, @Nullable Object value) {
    this.file = file;
    this.at = at;
    if (!(value instanceof Map<?, ?> map)) {
      throw new BrokenFormException(file, at, "キーと値の組が必要です");
    }
    this.values = map;
  }

  /** Refuses keys nobody reads: most are misspelled. */
  Entry only(String... keys) {
    Set<String> known = Set.of(keys);
    values.keySet().stream().map(String::valueOf).filter(k -> !known.contains(k)).findFirst().ifPresent(k -> {
      throw broken(k, "知らないキーです。使えるキー: " + String.join(", ", keys));
    });
    return this;
  }

  String text(String key) {
    return optional(key).orElseThrow(() -> broken(key, "値がありません"));
  }

  String text(String key, String otherwise) {
    return optional(key).orElse(otherwise);
  }

  Optional<String> optional(String key) {
    Object value = values.get(key);
    if (value instanceof Map || value instanceof List) {
      throw broken(key, "文字列が必要です");
    }
    return Optional.ofNullable(value).map(String::valueOf);
  }

  int whole(String key, int otherwise) {
    Object value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number >= 0) {
      return number;
    }
    throw broken(key, "0以上の整数が必要です: " + value);
  }

  boolean flag(String key) {
    Object value = values.get(key);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw broken(key, "true か false が必要です: " + value);
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
    String word = text(key, otherwise.name());
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(word)).findFirst()
        .orElseThrow(() -> broken(key, word + " は使えません。使える値: " + Arrays.toString(type.getEnumConstants())));
  }

  Optional<LocalDate> day(String key) {
    try {
      return optional(key).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw broken(key, "日付は 2021-08-02 の形で書きます");
    }
  }

  Optional<Entry> entry(String key) {
    return Optional.ofNullable(values.get(key)).map(v -> new Entry(file, inside(key), v));
  }

  List<Entry> entries(String key) {
    List<Entry> out = new ArrayList<>();
    for (Object value : list(key)) {
      out.add(new Entry(file, inside(key + "[" + out.size() + "]"), value));
    }
    return out;
  }

  List<String> texts(String key) {
    return list(key).stream().map(String::valueOf).toList();
  }

  /** {@code [x, y, width, height]} in millimetres. */
  Place place(String key) {
    double[] n = numbers(key, 4);
    return new Place(n[0], n[1], n[2], n[3]);
  }

  List<Place> places(String key) {
    List<Place> out = new ArrayList<>();
    for (Object value : list(key)) {
      double[] n = numbers(key + "[" + out.size() + "]", value, 4);
      out.add(new Place(n[0], n[1], n[2], n[3]));
    }
    return out;
  }

  double[] numbers(String key, int count) {
    return numbers(key, list(key), count);
  }

  private double[] numbers(String key, @Nullable Object value, int count) {
    if (!(value instanceof List<?> list) || list.size() != count || !list.stream().allMatch(n -> n instanceof Number)) {
      throw broken(key, "ミリメートルの数が " + count + " 個必要です: " + value);
    }
    double[] out = list.stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    if (Arrays.stream(out).anyMatch(d -> !(d >= 0 && d < 2000))) {
      throw broken(key, "紙の外を指しています: " + value);
    }
    return out;
  }

  private List<?> list(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw broken(key, "並び（リスト）が必要です");
  }

  BrokenFormException broken(String key, String what) {
    return new BrokenFormException(file, inside(key), what);
  }

  private String inside(String key) {
    return at.isEmpty() ? key : at + "." + key;
  }
}
