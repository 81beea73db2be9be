package jp.fumikura.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Names people, Macs, Windows and attackers give to files. */
public final class HostileNames {
  private HostileNames() {}

  public static List<String> all() {
    List<String> names = new ArrayList<>(List.of("", " ", ".", "..", "../../etc/passwd", "..\\..\\windows\\system32\\x.pdf", "/etc/passwd", "C:\\autoexec.bat", "a/b/c.pdf",
        "a\0b.pdf", "a\nb.pdf", "a\r\nb", "\u202Efdp.exe", "\u200B\u200B.pdf", "\uFEFF願.pdf", "髙﨑.pdf", "𠮷野家.pdf", "葛\uDB40\uDD00城.pdf", "👨‍👩‍👧‍👦.pdf", "🈁🈂️.tif", "～〜−－‐.pdf",
        "ｶﾞｷﾞｸﾞ.pdf", "ＡＢＣ．ｐｄｆ", "a:b*c?d\"e<f>g|h.pdf", "name.", "name ", "name. . .", "<script>alert(1)</script>.pdf", "=cmd|'/c calc'!A1.pdf", "${jndi:ldap://x}.pdf",
        "%2e%2e%2fx.pdf", "a%00.pdf", "'; drop table document; --.pdf", "-rf", "--help", "$(reboot).pdf", "`id`.pdf", "\uD800lone.pdf", "Thumbs.db", ".htaccess", "desktop.ini"));
    for (String reserved : List.of("CON", "PRN", "AUX", "NUL", "COM1", "COM9", "LPT1", "LPT9")) {
      names.addAll(List.of(reserved, reserved + ".pdf", reserved.toLowerCase(java.util.Locale.ROOT) + ".txt.pdf", reserved + " .pdf"));
    }
    for (String kana : List.of("ガギグゲゴ", "パピプペポ", "ヴァイオリン", "ばびぶべぼ", "é à ü", "Å", "각")) {
      names.add(Normalizer.normalize(kana, Normalizer.Form.NFD) + ".pdf");
      names.add(Normalizer.normalize(kana, Normalizer.Form.NFC) + ".pdf");
    }
    for (int length : new int[] {100, 199, 200, 255, 256, 1000, 4096}) {
      names.add("長".repeat(length) + ".pdf");
      names.add("a".repeat(length));
    }
    Random random = new Random(20260401);
    while (names.size() < 260) {
      names.add(random.ints(1 + random.nextInt(40), 1, 0x2FFFF).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }
    return names;
  }
}
