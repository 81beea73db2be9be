package jp.fumikura.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.folder.FormFolder;
import org.junit.jupiter.api.Test;

class FormIdentifierTest {
  private static final FormCatalogue CITY = FormFolder.load(Path.of("forms"));
  private final FormIdentifier identifier = new FormIdentifier(CITY);

  private static FormDefinition form(String id, String version) {
    return CITY.find(new FormKey(id, version)).orElseThrow();
  }

  private FormMatch identify(DrawnPage page) {
    return identifier.identify(page.page(), page.text());
  }

  @Test
  void everyEditionOfEveryFormIsKnownAgainAfterABadReadingOfAMovedScan() {
    int seed = 1;
    for (FormDefinition form : CITY.definitions()) {
      for (FormPage print : form.pages()) {
        DrawnPage page = new DrawnPage(print, seed++).shifted(3.5, -2.5, 0.004, 0.002).misread(0.12).print();
        assertThat(identify(page)).as("%s p. %d", form.key(), print.number()).isInstanceOfSatisfying(FormMatch.Known.class, known -> {
          assertThat(known.definition().key()).isEqualTo(form.key());
          assertThat(known.page()).isEqualTo(print.number());
          assertThat(page.error(known.alignment())).isLessThan(0.5);
        });
      }
    }
  }

  @Test
  void aStampOverTheTitleDoesNotMakeAFormUnknown() {
    FormDefinition form = form("f1-refund-claim", "2021");
    DrawnPage page = new DrawnPage(form.pages().getFirst(), 5).misread(0.05).print(form.title());
    assertThat(identify(page)).isInstanceOfSatisfying(FormMatch.Known.class, known -> assertThat(known.definition().key()).isEqualTo(form.key()));
  }

  @Test
  void theSameTableUnderAnotherTitleIsAnotherForm() {
    FormDefinition form = form("f1-refund-claim", "2021");
    FormPage print = form.pages().getFirst();
    List<Anchor> anchors = new ArrayList<>();
    print.anchors().forEach(a -> anchors.add(a.text().equals(form.title()) ? new Anchor("国民健康保険料過誤納金返還請求書", a.place()) : a));
    FormPage other = new FormPage(1, print.widthMm(), print.heightMm(), anchors, print.rules(), print.fields(), print.marks());
    assertThat(identify(new DrawnPage(other, 6).print())).isInstanceOfSatisfying(FormMatch.Unknown.class,
        unknown -> assertThat(unknown.reasons()).anyMatch(r -> r.contains("表題") && r.contains("違います")));
  }

  @Test
  void norIsItTheSameFormWhereAStampLiesAcrossTheOtherTitle() {
    FormDefinition form = form("f1-refund-claim", "2021");
    FormPage print = form.pages().getFirst();
    Anchor title = print.anchors().stream().filter(a -> a.text().equals(form.title())).findFirst().orElseThrow();
    List<Anchor> anchors = new ArrayList<>(print.anchors());
    anchors.set(anchors.indexOf(title), new Anchor("一時預かり辞退届", title.place()));
    FormPage other = new FormPage(1, print.widthMm(), print.heightMm(), anchors, print.rules(), print.fields(), print.marks());
    Place p = title.place();
    DrawnPage stamped = new DrawnPage(other, 6).print().write("受付", new Place(p.x() + p.width() / 2, p.y() - 4, 12, 4));
    assertThat(identify(stamped)).isInstanceOfSatisfying(FormMatch.Unknown.class, unknown -> assertThat(unknown.reasons()).anyMatch(r -> r.contains("表題") && r.contains("違います")));
  }

  @Test
  void aFormNotInTheCatalogueIsUnknown() {
    for (String left : List.of("f1-refund-claim", "f8-medical-card")) {
      List<FormDefinition> rest = CITY.definitions().stream().filter(d -> !d.key().id().equals(left)).toList();
      for (FormDefinition form : CITY.definitions().stream().filter(d -> d.key().id().equals(left)).toList()) {
        DrawnPage page = new DrawnPage(form.pages().getFirst(), 7).print();
        assertThat(new FormIdentifier(new FormCatalogue(rest)).identify(page.page(), page.text())).as("%s", form.key()).isInstanceOf(FormMatch.Unknown.class);
      }
    }
  }

  @Test
  void writingDoesNotHideAForm() {
    FormDefinition form = form("f1-refund-claim", "2015");
    DrawnPage page = new DrawnPage(form.pages().getFirst(), 8).misread(0.05).print();
    form.pages().getFirst().fields().forEach(f -> page.write("文倉太郎", f.place()));
    assertThat(identify(page)).isInstanceOfSatisfying(FormMatch.Known.class, known -> assertThat(known.definition().key()).isEqualTo(form.key()));
  }

  @Test
  void aPersonsWordWinsOverTheMachines() {
    FormKey old = new FormKey("f1-refund-claim", "2015");
    DrawnPage page = new DrawnPage(form("f1-refund-claim", "2021").pages().getFirst(), 10).shifted(2, 1, 0.002, 0.001).misread(0.05).print();
    assertThat(identifier.identify(page.page(), page.text(), Optional.empty(), new FormChoice.Chosen(old))).isInstanceOfSatisfying(FormMatch.Known.class, known -> {
      assertThat(known.definition().key()).isEqualTo(old);
      assertThat(known.confidence()).isEqualTo(1);
      assertThat(page.error(known.alignment())).isLessThan(1);
    });
    assertThat(identifier.identify(page.page(), page.text(), Optional.empty(), new FormChoice.NoneKnown())).isInstanceOf(FormMatch.Unknown.class);
  }

  @Test
  void aSheetTheMachineDoesNotKnowIsLaidUponByTheChosenForm() {
    FormDefinition form = form("f4-bulky-refuse", "2021");
    DrawnPage page = new DrawnPage(form.pages().getFirst(), 11).shifted(-3, 2, 0.003, 0.002).misread(0.5).print(form.title());
    assertThat(identify(page)).isInstanceOf(FormMatch.Unknown.class);
    assertThat(identifier.identify(page.page(), page.text(), Optional.empty(), new FormChoice.Chosen(form.key()))).isInstanceOfSatisfying(FormMatch.Known.class,
        known -> assertThat(page.error(known.alignment())).isLessThan(1));
  }

  @Test
  void anotherSheetInTheSameScanStaysWhatItIs() {
    DrawnPage page = new DrawnPage(form("f8-medical-card", "2021").pages().getFirst(), 12).misread(0.05).print();
    FormChoice chosen = FormChoice.of("f1-refund-claim/2021");
    assertThat(identifier.identify(page.page(), page.text(), Optional.empty(), chosen)).isInstanceOfSatisfying(FormMatch.Known.class,
        known -> assertThat(known.definition().key().id()).isEqualTo("f8-medical-card"));
  }

  @Test
  void whatAPersonSaidIsKeptAsText() {
    for (FormChoice said : List.of(FormChoice.OPEN, new FormChoice.NoneKnown(), new FormChoice.Chosen(new FormKey("f1-refund-claim", "2021")))) {
      assertThat(FormChoice.of(said.text())).isEqualTo(said);
    }
  }

  @Test
  void whereThePrintDoesNotTellThePageBeforeDoes() {
    FormPage first = new FormPage(1, 210, 297, List.of(new Anchor("第1号様式", new Place(20, 10, 20, 4))), List.of(), List.of(), List.of());
    FormPage second = form("f1-refund-claim", "2021").pages().getFirst();
    FormPage same = new FormPage(2, 210, 297, second.anchors(), second.rules(), List.of(), List.of());
    List<FormDefinition> versions = List.of(new FormDefinition(new FormKey("a", "1"), "申請書", "", "", "", List.of(first, same)),
        new FormDefinition(new FormKey("a", "2"), "申請書", "", "", "", List.of(first, same)));
    FormIdentifier both = new FormIdentifier(new FormCatalogue(versions));
    DrawnPage page = new DrawnPage(same, 9).print();
    for (FormDefinition version : versions) {
      FormMatch.Known before = new FormMatch.Known(version, 1, new Alignment(new AffineTransform()), 1, List.of(), List.of());
      assertThat(both.identify(page.page(), page.text(), Optional.of(before))).isInstanceOfSatisfying(FormMatch.Known.class,
          known -> assertThat(known.definition().key()).isEqualTo(version.key()));
    }
  }
}
