package jp.fumikura.bench.forms;

import java.util.Random;

/** Words city forms are made of; put together at random, no city's form comes out. */
final class Words {
  private static final String[] SUBJECTS = ("道路占用 児童福祉 介護保険 生活保護 保育所入所 一時預かり 学童保育 市営住宅 水道使用 下水道接続 浄化槽設置 廃棄物処理 粗大ごみ収集 犬の登録 墓地使用 公園使用 市民会館使用 体育施設利用"
      + " 農地転用 林道通行 開発行為 建築確認 屋外広告物 景観形成 火気使用 防火管理 危険物貯蔵 消防設備 救急搬送 災害見舞金 被災者支援 避難行動要支援 国民健康保険 後期高齢者医療 国民年金 障害者手帳 自立支援医療 補装具費"
      + " 日常生活用具 移動支援 訪問入浴 配食サービス 高齢者福祉 敬老祝金 就学援助 奨学資金 学校施設開放 通学区域 給食費 図書館利用 文化財保護 埋蔵文化財 市税 固定資産税 軽自動車税 法人市民税 入湯税 納税証明 住民票"
      + " 戸籍謄本 印鑑登録 転出証明 自治会活動 市民活動 男女共同参画 消費生活 商工業振興 中小企業融資 空き店舗活用 観光振興 企業立地 勤労者福祉 会計年度職員 職員研修 公用車使用 情報公開 個人情報開示 後援名義 補助金").split(" ");
  private static final String[] ACTS = ("交付 変更 廃止 許可 認定 給付 支給 減免 免除 利用 更新 再交付 登録 取消 承認 還付 返還 継続 辞退 移転 完了 実績 着手 中止 休止 再開 承継 届出事項変更 期間延長 指定").split(" ");
  private static final String[] KINDS = ("申請書 届出書 請求書 報告書 申込書 届 同意書 願 申出書 調書").split(" ");
  private static final String[] LABELS = ("住所 所在地 名称 代表者氏名 電話番号 生年月日 職業 勤務先 連絡先 担当者 続柄 世帯主 年齢 性別 国籍 本籍 学校名 学年 施設名 施設番号 利用期間 利用日時 利用目的 使用人数 申請理由 変更理由 変更年月日 変更前 変更後"
      + " 着手予定日 完了予定日 工事場所 工事概要 占用場所 占用面積 占用期間 構造 数量 単価 金額 合計金額 補助対象経費 補助金額 自己負担額 前年度実績 備考 添付書類 金融機関名 支店名 口座種別 口座番号 口座名義人 被保険者番号 記号番号 資格取得日"
      + " 障害の程度 等級 手帳番号 医療機関名 傷病名 診療期間 要介護度 認定期間 緊急連絡先 同居家族 就労状況 収入見込額 家賃月額 保証人 対象者氏名 届出人との関係 車両番号 車名 登録番号 許可番号 許可年月日 指定番号 事業所名 事業種目 従業員数"
      + " 資本金 営業時間 定休日 面積 用途地域 敷地面積 建築面積 階数 設備の種類 設置場所 設置年月日 製造番号 点検年月日 点検者 危険物の品名 最大数量 責任者 実施日 実施場所 参加人数 収支決算 事業効果 広告の種類 表示期間 表示面積 犬の種類 毛色 鑑札番号"
      + " 印鑑登録番号 印刷部数 収入印紙 押印の有無 証明書の種類 捺印日 登録印影番号").split(" ");
  private static final String[] PREAMBLES = ("次のとおり申請します。 下記のとおり届け出ます。 関係書類を添えて、次のとおり申請します。 条例の規定により、次のとおり報告します。 下記のとおり請求します。 次の事項に同意の上、申し込みます。").split(" ");
  private static final String[] NOTES = ("※印の欄は記入しないでください。 該当する番号を○印で囲んでください。 押印は不要です。訂正は二重線で行ってください。 印鑑登録証明書を添付してください。 収入印紙は貼らないでください。 記入には消せるペンを使わないでください。 不明な点は担当課へお問い合わせください。"
      + " □にはレ印を付けてください。 裏面の注意事項を読んでから記入してください。 期限までに提出してください。 添付書類は写しで構いません。 捺印のある原本を保管してください。 太線の中だけ記入してください。"
      + " 自署の場合は押印を省略できます。 代理人が署名するときは委任状を添えてください。 訂正は訂正印を押してください。 印字が不鮮明なものは受け付けません。 本人が手書きしない場合は記名押印してください。").split(" ");
  private static final String[] CITIES = "文倉市 北里町 青葉市 瑞穂市 東雲町 浜崎市 若松市 桜台市".split(" ");
  private static final String[] FAMILY_NAMES = "文倉 佐藤 鈴木 高橋 田中 渡辺 山本 中村 小林 加藤 吉田 山田 松本 井上 木村 斎藤 清水 森 池田 橋本".split(" ");
  private static final String[] GIVEN_NAMES = "太郎 花子 一郎 美咲 健太 陽子 翔太 直子 大輔 恵子 誠 由美 拓也 裕子".split(" ");
  private static final String[] TOWNS = "本町 栄町 緑が丘 中央 若葉台 旭町 桜木町 港北 富士見".split(" ");

  private final Random random;

  Words(Random random) {
    this.random = random;
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }

  String title() {
    return one(SUBJECTS) + (random.nextInt(4) == 0 ? one(ACTS) : "") + one(ACTS) + one(KINDS);
  }

  String formNo() {
    int n = 1 + random.nextInt(60);
    int article = 2 + random.nextInt(40);
    return switch (random.nextInt(4)) {
      case 0 -> "第" + n + "号様式（第" + article + "条関係）";
      case 1 -> "様式第" + n + "号（第" + article + "条関係）";
      case 2 -> "別記様式第" + n + "号";
      default -> "第" + n + "号様式";
    };
  }

  String label() {
    return one(LABELS);
  }

  String preamble() {
    return one(PREAMBLES);
  }

  String note() {
    return one(NOTES);
  }

  String city() {
    return one(CITIES);
  }

  String name() {
    return one(FAMILY_NAMES) + "　" + one(GIVEN_NAMES);
  }

  String familyName() {
    return one(FAMILY_NAMES);
  }

  String value() {
    return switch (random.nextInt(5)) {
      case 0 -> "文倉市" + one(TOWNS) + (1 + random.nextInt(9)) + "丁目" + (1 + random.nextInt(30)) + "番" + (1 + random.nextInt(20)) + "号";
      case 1 -> "0" + (20 + random.nextInt(70)) + "-" + (100 + random.nextInt(900)) + "-" + (1000 + random.nextInt(9000));
      case 2 -> (1000 + random.nextInt(900_000)) + "";
      case 3 -> name();
      default -> "令和" + (1 + random.nextInt(7)) + "年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
    };
  }
}
