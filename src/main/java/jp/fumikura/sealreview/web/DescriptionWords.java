package jp.fumikura.sealreview.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fumikura.sealreview.Alternative;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.Purpose;
import jp.fumikura.sealreview.SealKind;
import jp.fumikura.sealreview.Sealer;
import jp.fumikura.sealreview.SubmitterKind;
import jp.fumikura.sealreview.Words;
import jp.fumikura.sealreview.exchange.Column;

/** Words to choose from in the cells of a description: the Japanese word as a file would hold it, and the reader's own. */
final class DescriptionWords {
  private static final Words FILE = Words.japanese();

  private DescriptionWords() {}

  static Map<Column, Map<String, String>> of(Words words) {
    Map<String, String> seals = new LinkedHashMap<>(Map.of("無", words.say("sealreview.describe.none")));
    seals.putAll(all(words, SealKind.values()));
    Map<String, String> signature = new LinkedHashMap<>();
    signature.put("無", words.say("sealreview.describe.none"));
    signature.put("有", words.say("sealreview.describe.asked"));
    Map<String, String> source = new LinkedHashMap<>();
    source.put("実測", words.say("sealreview.form.measured"));
    source.put("推計", words.say("sealreview.form.estimated"));
    Map<Column, Map<String, String>> choices = new EnumMap<>(Column.class);
    choices.put(Column.AUTHORITY, all(words, IssuingAuthority.values()));
    choices.put(Column.BASIS, all(words, LegalBasis.values()));
    choices.put(Column.DIRECTION, all(words, Direction.values()));
    choices.put(Column.SUBMITTER, all(words, SubmitterKind.values()));
    choices.put(Column.SEAL, seals);
    choices.put(Column.SEALER, all(words, Sealer.values()));
    choices.put(Column.PURPOSE, all(words, Purpose.values()));
    choices.put(Column.ALTERNATIVE, all(words, Alternative.values()));
    choices.put(Column.SIGNATURE, signature);
    choices.put(Column.VOLUME_SOURCE, source);
    choices.put(Column.ONLINE, all(words, OnlineStatus.values()));
    return choices;
  }

  private static Map<String, String> all(Words words, Enum<?>[] values) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Enum<?> value : values) {
      choices.put(FILE.of(value), words.of(value));
    }
    return choices;
  }
}
