package jp.fumikura.sealreview.web;

import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.Words;

/** One line of the book in words, with its position: true from when, learnt when, by whom. */
record HistoryLine(long seq, String validFrom, String recordedOn, String by, String what) {
  HistoryLine(Fact fact, Asked asked) {
    this(fact.seq(), asked.tables().shortDay(fact.validFrom()), asked.moment(fact.recordedAt()), fact.recordedBy(), what(fact.body(), asked.words()));
  }

  private static String what(FactBody body, Words words) {
    String kind = words.say("sealreview.fact." + body.getClass().getSimpleName());
    return kind + switch (body) {
      case FactBody.Described d -> ": " + d.details().title();
      case FactBody.Moved m -> ": " + words.of(m.to()) + (m.comment().isEmpty() ? "" : " — " + m.comment());
      case FactBody.Proposed p -> ": " + p.mark() + " " + words.of(p.ruling().decision());
      case FactBody.Decided d -> ": " + d.mark() + " " + words.of(d.ruling().decision()) + " " + d.ruling().number() + d.ruling().effect().instrument().map(i -> " [" + i + "]").orElse("");
      case FactBody.BaselineJoined b -> ": " + words.of(b.kind()) + " " + b.evidence();
      case FactBody.VolumeReported v -> ": " + v.year().inJapanese() + " " + v.sheets();
      case FactBody.TemplateStated t -> ": " + t.definition() + "/" + t.version() + " " + words.of(t.state());
      case FactBody.OnlineStated o -> ": " + words.of(o.status());
      case FactBody.EvidenceAdded e -> ": " + e.kind() + " " + e.reference();
      case FactBody.Withdrawn w -> ": " + words.of(w.reason());
      default -> "";
    };
  }
}
