package jp.fumikura.mark;

import java.nio.charset.Charset;
import java.util.Random;
import java.util.function.Supplier;

/** Names of made people and offices; those for training and those to measure by share none. */
final class NameTexts implements Supplier<String> {
  private static final String[] FAMILIES = ("佐々木 山口 阿部 石川 前田 藤田 小川 岡田 後藤 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 原 柴田 酒井 工藤 横山 宮崎 宮本"
      + " 内田 高木 安藤 谷口 大野 丸山 今井 高田 河野 藤本 村田 武田 上野 杉山 増田 平野 大塚 千葉 久保 松井 岩崎 桜井 木下 野口 松尾 菊地 野村 新井 渡部 佐野 杉本 大西 古川 浜田 市川 小松 島田 水野 菅原 高野 山内 西田 西川 五十嵐 北村 安田 中田 川口 平田 川崎"
      + " 東 飯田 吉川 本田 沢田 久保田 辻 関 吉村 岩田 中西 服部 樋口 福島 川上 永井 松岡 田口 山中 森本 矢野 広瀬 秋山 石原 松下 大橋 吉岡 土屋 桑原 鬼頭 齋藤 渡邉 髙橋").split(" ");
  private static final String[] GIVEN = ("一 二郎 三郎 大 健 実 茂 清 隆 正 進 勇 博 修 浩 豊 明 勝 昭 弘 正一 和夫 幸雄 義男 隆志 浩二 哲也 直樹 秀樹 大介 剛 学 誠司 亮 翼 蓮 湊 颯太 悠真 陽向 和子 幸子 節子 洋子 京子 由紀子 明美 久美子 真由美 智子 香織 麻衣 愛 彩 葵 結衣 凛 さくら ひなた"
      + " めぐみ あゆみ カズコ 千代 文子 礼子 光子 敏子 美智子 良子 悦子 孝 登 寛 悟 徹 淳 聡 栄一 貞夫").split(" ");
  private static final String[] OFFICES = ("株式会社大成工業 有限会社みどり園芸 社会福祉法人光の会 代表取締役 理事長 園長 医療法人誠心会 東部自治会会長 学校法人若竹学園 合同会社ミナト 宗教法人大福寺").split(" ");
  private static final String[] OTHER_FAMILIES = "文倉 佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤 吉田 山田 松本 井上 木村 斎藤 清水 森 池田 橋本 林 山崎 仮野".split(" ");
  private static final String[] OTHER_GIVEN = "太郎 花子 一郎 美咲 健太 陽子 翔太 直子 大輔 恵子 誠 由美 拓也 裕子 夏美 正夫 みのり ケンジ".split(" ");
  private static final String[] OTHER_OFFICES = "株式会社文倉商店 特定非営利活動法人虹 代表 北里町内会長 社会福祉法人若葉会".split(" ");

  private final Random random;
  private final String[] families;
  private final String[] given;
  private final String[] offices;
  private final boolean any;

  private NameTexts(Random random, boolean any, String[] families, String[] given, String[] offices) {
    this.random = random;
    this.any = any;
    this.families = families;
    this.given = given;
    this.offices = offices;
  }

  /** Names, and characters put together at random, so that it is not their sense that is learned. */
  static NameTexts forTraining(Random random) {
    return new NameTexts(random, true, FAMILIES, GIVEN, OFFICES);
  }

  static NameTexts forMeasuring(Random random) {
    return new NameTexts(random, false, OTHER_FAMILIES, OTHER_GIVEN, OTHER_OFFICES);
  }

  @Override
  public String get() {
    int lot = random.nextInt(20);
    if (any && lot < 6) {
      return kanji(1 + random.nextInt(3)) + space() + kanji(1 + random.nextInt(3));
    }
    return (lot == 19 ? one(offices) + space() : "") + one(families) + space() + one(given);
  }

  private String space() {
    return random.nextInt(3) > 0 ? "　" : "";
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private String kanji(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(new String(new byte[] {(byte) (0xa0 + 16 + random.nextInt(31)), (byte) (0xa1 + random.nextInt(94))}, Charset.forName("EUC-JP")));
    }
    return out.toString();
  }
}
