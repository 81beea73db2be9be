package jp.fumikura.bench.made;

import java.util.Random;

/** What people write into forms, drawn by chance; no real person, no valid number. */
final class MadeText {
  private static final String[] SURNAMES = {"佐久間", "小鳥遊", "五十嵐", "渡邉", "髙橋", "山﨑", "一ノ瀬", "長谷部", "東海林", "御手洗", "久保寺", "榎本", "蓮沼", "宇佐美", "神谷", "桐生", "藤堂", "若槻", "穂積", "千葉", "相沢", "石丸", "内海", "大槻", "笠原", "北条", "熊谷", "小笠原", "三枝", "篠崎", "菅原", "瀬川", "高梨", "津村", "寺島", "中西", "新田", "浜口", "平井", "本多", "松永", "宮下", "村上", "森岡", "柳沢", "吉川"};
  private static final String[] GIVEN = {"惣一郎", "美代子", "健吾", "紗也加", "貴志", "奈緒", "隆之介", "琴音", "義則", "千尋", "真由美", "拓海", "文枝", "慎太郎", "瑞穂", "陽菜", "克己", "弥生", "航", "律子"};
  private static final String[] KANA = {"サクマ", "タカナシ", "イガラシ", "ワタナベ", "ヤマザキ", "ハスヌマ", "ウサミ", "キリュウ", "ソウイチロウ", "ミヨコ", "ケンゴ", "リュウノスケ", "チヒロ", "シンタロウ", "ミズホ", "ヤヨイ"};
  private static final String[] TOWNS = {"東野川", "岩戸南", "猪方", "元和泉", "駒井町", "西和泉", "中和泉", "和泉本町", "緑ヶ丘", "桜台", "若葉町", "旭丘", "美しが丘", "千歳台"};
  private static final String[] CITIES = {"架空県想定市", "架空県見本市", "架空県緑川市", "架空県青葉郡白浜町"};
  private static final String[] HOUSES = {"メゾン青葉２０３号", "コーポ桜１０１", "グリーンハイツＢ棟５０２", "", "", ""};
  private static final String[] LABELS = {"申請者", "氏名", "フリガナ", "住所", "電話番号", "生年月日", "郵便番号", "申請年月日", "勤務先", "職業", "続柄", "口座番号", "金融機関名", "交付年月日", "理由", "金額", "世帯主", "代理人", "届出日", "保険者番号", "備考", "受付番号", "対象児童", "施設名", "利用期間", "提出先", "補助対象経費", "決裁日", "所在地", "法人名"};
  private static final String[] REASONS = {"転居による住所変更のため", "災害により紛失したため", "勤務先の変更に伴う再交付", "婚姻に伴い氏名が変わったため", "療養のため長期間不在となる", "施設の定員に空きが生じたため", "前年度より継続して利用する", "耐震改修工事を実施するため"};
  private static final String[] SUBJECTS = {"この申請書は", "届出をする人は", "市長は", "交付を受けた者は", "代理人が届け出る場合は", "記載した事項に変更があったときは", "委任を受けた事業者は", "前項の規定にかかわらず"};
  private static final String[] MIDDLES = {"定められた期日までに", "必要な書類を添えて", "別に定める基準により", "窓口又は郵送により", "当該年度の末日までに", "正当な理由がある場合を除き", "本人であることを確認したうえで"};
  private static final String[] ENDS = {"担当課へ提出してください。", "速やかに届け出なければならない。", "審査のうえ交付を決定する。", "補助金の全部又は一部を返還する。", "委任状を提出する必要があります。", "関係書類を五年間保存するものとする。", "押印を省略することができます。"};

  private final Random random;

  MadeText(Random random) {
    this.random = random;
  }

  String label() {
    return any(LABELS);
  }

  String name() {
    return any(SURNAMES) + "　" + any(GIVEN);
  }

  String digits(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(random.nextInt(10));
    }
    return out.toString();
  }

  String kana(int count) {
    String kana = any(KANA) + any(KANA) + any(KANA);
    return kana.substring(0, Math.min(count, kana.length()));
  }

  String sentence() {
    return any(SUBJECTS) + any(MIDDLES) + "、" + any(ENDS);
  }

  String purpose() {
    return any(REASONS);
  }

  /** Any value a field may hold. */
  String value() {
    return switch (random.nextInt(9)) {
      case 0, 1 -> name();
      case 2 -> any(KANA) + "　" + any(KANA);
      case 3 -> date();
      case 4 -> any(CITIES) + any(TOWNS) + (1 + random.nextInt(6)) + "-" + (1 + random.nextInt(30)) + "-" + (1 + random.nextInt(20)) + any(HOUSES);
      case 5 -> "0" + (3 + random.nextInt(6)) + "-" + digits(4) + "-" + digits(4);
      case 6 -> String.format(java.util.Locale.ROOT, "%,d円", 1000 + random.nextInt(9_000_000));
      case 7 -> wide("0" + digits(2) + "-" + digits(3) + "-" + digits(4));
      default -> purpose();
    };
  }

  private String date() {
    String[] eras = {"昭和", "平成", "令和"};
    return any(eras) + (2 + random.nextInt(6)) + "年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
  }

  /** Full-width digits. */
  private static String wide(String narrow) {
    StringBuilder out = new StringBuilder();
    narrow.chars().forEach(c -> out.append((char) (c == '-' ? '－' : c - '0' + '０')));
    return out.toString();
  }

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
