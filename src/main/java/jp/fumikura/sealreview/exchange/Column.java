package jp.fumikura.sealreview.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.fumikura.text.Folding;

/** Columns of a register row in a file, by their heading wherever it stands; other headings are passed over and named. */
public enum Column {
  ID("様式ID", "ID"),
  FORM_NO("様式番号", "様式No"),
  TITLE("様式名", "様式名称", "名称"),
  OWNER("所管課コード", "所管課", "所属コード", "所属"),
  AUTHORITY("制定者", "制定機関"),
  BASIS("根拠区分", "根拠"),
  CITATION("根拠規定", "根拠条文"),
  DIRECTION("内外", "方向"),
  SUBMITTER("提出者", "申請者"),
  SEAL("押印", "印の種類"),
  SEALER("押印・署名する者", "押印者"),
  PURPOSE("押印の目的", "目的"),
  ALTERNATIVE("代わりの手段", "代替手段"),
  SIGNATURE("署名"),
  VOLUME("年間件数", "件数"),
  VOLUME_YEAR("件数の年度", "年度"),
  VOLUME_SOURCE("件数の出所", "実測・推計"),
  ONLINE("電子申請", "オンライン"),
  BASELINE("基準日", "基準時"),
  EVIDENCE("基準時の証拠", "証拠"),
  DECISION("押印の決定", "決定"),
  SIGNATURE_DECISION("署名の決定"),
  DECIDED_ON("決定日"),
  DECISION_NO("決裁番号", "決定番号"),
  INSTRUMENT("不要にする規則等", "根拠法令番号"),
  EFFECTIVE_FROM("施行日", "効力発生日"),
  REASON("存続の理由", "存続理由"),
  REVIEW_BY("次に見直す日", "見直し期限");

  /** What describes a form, without what was decided about it: a section may fill these in itself. */
  public static final List<Column> DESCRIPTION = List.of(FORM_NO, TITLE, OWNER, AUTHORITY, BASIS, CITATION, DIRECTION, SUBMITTER, SEAL, SEALER, PURPOSE, ALTERNATIVE, SIGNATURE, VOLUME,
      VOLUME_YEAR, VOLUME_SOURCE, ONLINE);
  /** What all the rulings of a row share. */
  static final List<Column> RULING = List.of(DECIDED_ON, DECISION_NO, INSTRUMENT, EFFECTIVE_FROM, REASON, REVIEW_BY);
  private final List<String> headings;

  Column(String... headings) {
    this.headings = List.of(headings);
  }

  public String heading() {
    return headings.getFirst();
  }

  static Optional<Column> named(String heading) {
    String key = Folding.searchKey(heading).replaceAll("\\s", "");
    return Arrays.stream(values()).filter(c -> c.headings.stream().anyMatch(h -> Folding.searchKey(h).equals(key))).findFirst();
  }
}
