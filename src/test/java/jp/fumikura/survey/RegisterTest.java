package jp.fumikura.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.FormStanding;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.form.folder.FormFolder;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
  @TempDir
  private Path out;

  private Register.Draft draft(String title, String file, LocalDate since, boolean sealed, String... texts) throws IOException {
    List<Anchor> anchors = new ArrayList<>(List.of(new Anchor(title, new Place(60, 20, 90, 5))));
    for (int i = 0; i < texts.length; i++) {
      anchors.add(new Anchor(texts[i], new Place(20, 40 + 10 * i, 20, 4)));
    }
    List<MarkPlace> marks = sealed ? List.of(new MarkPlace("m", MarkKind.SEAL_FIELD, MarkRole.FILER, "氏名", new Place(150, 60, 4, 4))) : List.of();
    FieldPlace field = new FieldPlace("f", "氏名", "nameKanji", new Place(60, 60, 80, 8), false, 0, List.of());
    FormStanding standing = new FormStanding(LegalBasis.NONE, "", IssuingAuthority.MAYOR, "", Optional.of(since), Optional.empty(), sealed, List.of());
    Path blank = Files.createDirectories(out.resolve("in")).resolve(file);
    Files.writeString(blank, "%PDF");
    return new Register.Draft(new FormDefinition(DraftMaker.DRAFT, title, "第3号様式", "", "", standing, List.of(new FormPage(1, 210, 297, anchors, List.of(), List.of(field), marks))), file, blank);
  }

  @Test
  void twoEditionsBecomeTwoVersionsOfOneFormWithWhatChanged() throws IOException {
    Register.Shelved shelved = new Register(out).shelve(List.of(
        draft("児童手当認定請求書", "jidou-new.pdf", LocalDate.of(2021, 8, 1), false, "住所", "氏名", "電話番号", "押印は不要です"),
        draft("児童手当認定請求書", "jidou-old.pdf", LocalDate.of(2015, 4, 1), true, "住所", "氏名", "電話番号")));
    assertThat(shelved.rows()).extracting(r -> r.form().key().version()).containsExactly("2015-04", "2021-08");
    assertThat(shelved.rows()).extracting(r -> r.form().key().id()).containsOnly(shelved.rows().getFirst().form().key().id());
    assertThat(shelved.changes()).anyMatch(c -> c.contains("「氏名」の押印欄がなくなった")).anyMatch(c -> c.contains("押印は不要です"));
    assertThat(FormFolder.load(out.resolve("forms")).definitions()).hasSize(2);
  }

  @Test
  void theSameEditionTwiceIsKeptOnceAndSaid() throws IOException {
    Register.Shelved shelved = new Register(out).shelve(List.of(draft("届出書", "a1-form.pdf", LocalDate.of(2020, 4, 1), true, "住所"), draft("届出書", "a2-form.pdf", LocalDate.of(2020, 4, 1), true, "住所")));
    assertThat(shelved.rows()).hasSize(1);
    assertThat(shelved.same()).containsEntry("a2-form.pdf", "a1-form.pdf");
  }

  @Test
  void whatAPersonCorrectedIsLeftAsItIs() throws IOException {
    List<Register.Draft> drafts = List.of(draft("届出書", "todoke.pdf", LocalDate.of(2020, 4, 1), true, "住所"));
    new Register(out).shelve(drafts);
    Path file = out.resolve("forms/todoke/2020-04/form.yml");
    Files.writeString(file, Files.readString(file).replace("届出書", "転居届出書"));
    Register.Shelved again = new Register(out).shelve(drafts);
    assertThat(again.kept()).isEqualTo(1);
    assertThat(Files.readString(out.resolve("register.csv"))).contains("転居届出書").startsWith(String.join(",", Register.COLUMNS));
  }

  @Test
  void aRowCountsTheMarksByKindAndRole() throws IOException {
    new Register(out).shelve(List.of(draft("届出書", "todoke.pdf", LocalDate.of(2020, 4, 1), true, "住所")));
    assertThat(Files.readAllLines(out.resolve("register.csv")).get(1)).isEqualTo("todoke,2020-04,届出書,第3号様式,1,1,0,0,todoke.pdf");
  }

  @Test
  void theSameTablesComeAsOneExcelFileWithoutFormulas() throws IOException {
    new Register(out).shelve(List.of(draft("=SUM(A1)届出書", "todoke.pdf", LocalDate.of(2020, 4, 1), true, "住所")));
    // From a stream: a workbook opened as a file is written anew when it is closed, in a folder that may belong to another user of the machine.
    try (InputStream file = Files.newInputStream(out.resolve("register.xlsx")); Workbook book = WorkbookFactory.create(file)) {
      assertThat(book.getSheetAt(0).getRow(0).getCell(2).getStringCellValue()).isEqualTo("title");
      assertThat(book.getSheetAt(0).getRow(1).getCell(2).getCellType()).isEqualTo(CellType.STRING);
      assertThat(book.getSheetAt(0).getRow(1).getCell(5).getNumericCellValue()).isEqualTo(1);
      assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("changes");
    }
  }

  @Test
  void fileNamesThatSayNothingGiveWayToTheirFolders() throws IOException {
    Register.Draft one = draft("届出書", "blank.pdf", LocalDate.of(2020, 4, 1), true, "住所");
    Register.Draft two = draft("申請書", "blank.pdf", LocalDate.of(2020, 4, 1), true, "住所");
    Register.Shelved shelved = new Register(out).shelve(List.of(new Register.Draft(one.form(), "f1/blank.pdf", one.blank()), new Register.Draft(two.form(), "f2/blank.pdf", two.blank())));
    assertThat(shelved.rows()).extracting(Register.Row::form).extracting(FormDefinition::key).containsExactlyInAnyOrder(new FormKey("f1-blank", "2020-04"), new FormKey("f2-blank", "2020-04"));
  }
}
