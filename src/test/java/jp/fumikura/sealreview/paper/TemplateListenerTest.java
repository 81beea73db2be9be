package jp.fumikura.sealreview.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;

import jp.fumikura.form.Place;
import jp.fumikura.ledger.Reading;
import org.junit.jupiter.api.Test;

class TemplateListenerTest {
  private static final Place SOMEWHERE = new Place(0, 0, 10, 4);
  private final List<StaleTemplate> kept = new ArrayList<>();
  private final TemplatesOnShare files = new TemplatesOnShare() {
    @Override
    public void found(StaleTemplate file) {
      gone(file.path());
      kept.add(file);
    }

    @Override
    public void gone(String path) {
      kept.removeIf(f -> f.path().equals(path));
    }

    @Override
    public List<StaleTemplate> all() {
      return kept;
    }
  };
  private final TemplateListener listener = new TemplateListener(files, new FormCatalogue(List.of(form("2015", "氏名", "押印してください", "平成27年"), form("2021", "氏名", "押印は不要です", "令和3年"))), p -> "yamada",
      Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  private static FormDefinition form(String version, String... words) {
    List<Anchor> anchors = Stream.concat(Stream.of("届出書"), Stream.of(words)).map(w -> new Anchor(w, SOMEWHERE)).toList();
    return new FormDefinition(new FormKey("notice", version), "届出書", "", "", "", List.of(new FormPage(1, 210, 297, anchors, List.of(), List.of(), List.of())));
  }

  private static Reading pages(String... values) {
    List<Reading.Field> fields = Stream.of(values).map(v -> new Reading.Field("f", v, v, List.of(0, 0, 1, 1), 1, 1, true)).toList();
    Reading.DocumentPart part = new Reading.DocumentPart(List.of(1), new Reading.Form("notice", "2015", 1, List.of(), List.of()), fields);
    return new Reading(Reading.SCHEMA, new Reading.Source("a.pdf", "0".repeat(64), 1), List.of(part), List.of(new Reading.Page(1, 2480, 3508, 300, 0, 0, false, List.of(), List.of())));
  }

  private static Reading words(String... lines) {
    List<Reading.Line> read = Stream.of(lines).map(l -> new Reading.Line(l, List.of(0, 0, 0, 0), 1, false)).toList();
    return new Reading(Reading.SCHEMA, new Reading.Source("a.docx", "1".repeat(64), 1), List.of(), List.of(new Reading.Page(1, 0, 0, 0, 0, 0, false, read, List.of())));
  }

  @Test
  void aBlankIsKeptWithPathOwnerAndSectionUntilItIsGone() {
    listener.seen(Path.of("/share/x/copy of 1.pdf"), "waste", pages("", "", "", "例"));
    assertThat(kept).singleElement().satisfies(f -> {
      assertThat(f.owner()).isEqualTo("yamada");
      assertThat(f.section()).isEqualTo("waste");
      assertThat(f.definition() + "/" + f.version()).isEqualTo("notice/2015");
    });
    listener.gone(Path.of("/share/x/copy of 1.pdf"));
    assertThat(kept).isEmpty();
  }

  @Test
  void aFilledFormIsNoTemplate() {
    listener.seen(Path.of("/share/a.pdf"), "waste", pages("文倉 花子", "文倉市1-2", "", "0312345678"));
    assertThat(kept).isEmpty();
  }

  @Test
  void aWordFileIsKnownByItsWordsAndForgottenOnceReplaced() {
    listener.seen(Path.of("/share/様式.docx"), "waste", words("届出書", "氏　名", "押印してください。", "（平成27年4月改正）"));
    assertThat(kept).extracting(StaleTemplate::version).containsExactly("2015");
    listener.seen(Path.of("/share/様式.docx"), "waste", words("届出書", "氏名", "押印は不要です。", "（令和3年8月改正）"));
    assertThat(kept).extracting(StaleTemplate::version).containsExactly("2021");
    listener.seen(Path.of("/share/様式.docx"), "waste", words("会議録"));
    assertThat(kept).isEmpty();
  }
}
