package jp.fumikura.sample.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Somebody who does not exist; names say so. */
record Person(String family, String given, String familyKana, String givenKana, LocalDate birth, String address, String phone) {
  private static final List<String> FAMILIES = List.of("見本/ミホン", "例文/レイブン", "仮野/カリノ", "架空/カクウ", "試作/シサク", "模擬/モギ", "雛形/ヒナガタ", "文倉/フミクラ", "何某/ナニガシ", "無名/ムメイ");
  private static final List<String> MEN = List.of("太郎/タロウ", "一郎/イチロウ", "次郎/ジロウ", "三郎/サブロウ", "健/ケン", "進/ススム", "誠/マコト", "大輔/ダイスケ");
  private static final List<String> WOMEN = List.of("花子/ハナコ", "春子/ハルコ", "夏美/ナツミ", "秋代/アキヨ", "冬実/フユミ", "京子/キョウコ", "幸/サチ", "恵美/エミ");
  private static final List<String> TOWNS = List.of("見本町", "例示台", "仮設一丁目", "試筆町三丁目", "架空が丘", "雛形新田");

  static Person grownUp(Random random) {
    String family = pick(FAMILIES, random);
    String given = pick(random.nextBoolean() ? MEN : WOMEN, random);
    LocalDate birth = LocalDate.of(1966, 1, 1).plusDays(random.nextInt(11_000));
    String address = "文倉市" + pick(TOWNS, random) + (1 + random.nextInt(39)) + "番地" + (1 + random.nextInt(20)) + (random.nextInt(3) == 0 ? "　見本荘" + (101 + random.nextInt(8)) + "号" : "");
    return of(family, given, birth, address, String.format("099-000-%04d", random.nextInt(10_000)));
  }

  /** Of the same family. */
  Person relative(boolean child, Random random) {
    String given = pick(random.nextBoolean() ? MEN : WOMEN, random);
    LocalDate day = child ? LocalDate.of(2010, 4, 2).plusDays(random.nextInt(3_600)) : birth.plusDays(random.nextInt(2_000) - 1_000);
    return of(family + "/" + familyKana, given, day, address, phone);
  }

  boolean woman() {
    return WOMEN.stream().anyMatch(w -> first(w).equals(given));
  }

  String name() {
    return family + "　" + given;
  }

  String kana() {
    return familyKana + "　" + givenKana;
  }

  private static Person of(String family, String given, LocalDate birth, String address, String phone) {
    return new Person(first(family), first(given), second(family), second(given), birth, address, phone);
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static String first(String pair) {
    return pair.substring(0, pair.indexOf('/'));
  }

  private static String second(String pair) {
    return pair.substring(pair.indexOf('/') + 1);
  }
}
