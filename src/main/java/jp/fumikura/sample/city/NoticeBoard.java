package jp.fumikura.sample.city;

import static jp.fumikura.sample.city.Blocks.LEFT;
import static jp.fumikura.sample.city.Blocks.WIDE;
import static jp.fumikura.sample.drawing.Cells.entry;
import static jp.fumikura.sample.drawing.Cells.label;
import static jp.fumikura.sample.drawing.Cells.seal;

import java.util.List;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.sample.drawing.ChoiceCell;
import jp.fumikura.sample.drawing.DateCell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Table;

/** A form nobody has registered: it comes in as paper, no definition of it is shipped. */
final class NoticeBoard implements Family {
  private static final Identity IDENTITY = new Identity("x1-notice-board", "地域掲示板使用届出書", "別記様式", "A-01-01", "",
      Identity.keeper("general-affairs", IssuingAuthority.MAYOR, LegalBasis.NONE, ""));

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<Sheet> draw(Edition edition) {
    Sheet sheet = new Sheet(1);
    double y = Blocks.head(sheet, IDENTITY, edition, "文倉市長　様") + 6;
    sheet.right(LEFT + 90, y, 10, "届出者");
    Table filer = new Table(sheet, LEFT + 94, y - 2, WIDE - 94);
    filer.row(9, label(20, "団体名"), entry(0, "group", "団体名", "text(40)").needed());
    filer.row(11, label(20, "代表者"), entry(0, "applicant.name", "代表者氏名", "nameKanji").needed().sealed(seal("applicant.seal", "代表者", "㊞")));
    filer.row(9, label(20, "連絡先"), entry(0, "applicant.phone", "連絡先", "phone").needed());
    filer.framed();
    sheet.text(LEFT, filer.bottom() + 8, 10, "　地域掲示板を使用したいので、次のとおり届け出ます。");
    Table use = new Table(sheet, LEFT, filer.bottom() + 16, WIDE);
    use.row(14, label(40, "掲示物の題名"), entry(0, "subject", "掲示物の題名", "text(60)").needed());
    use.row(14, label(40, "掲示する場所"), ChoiceCell.circle(0, "where", "掲示する場所", "STATION:駅前", "HALL:市役所前", "PARK:中央公園", "ALL:すべて").needed());
    use.row(14, label(40, "掲示期間"), new DateCell(67, "collectOn", "始め", true, edition.era()), new DateCell(0, "startOn", "終わり", true, edition.era()));
    use.row(34, label(40, "掲示物の内容"), entry(0, "content", "掲示物の内容", "text(100)"));
    use.framed();
    Blocks.notes(sheet, use.bottom() + 5, "営利を目的とする掲示はできません。", "掲示期間は、1月以内とします。");
    return List.of(sheet);
  }
}
