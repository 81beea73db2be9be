package jp.fumikura.pdf.pdfbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The font of a document's text layer. Every distinct code point gets its own CID, and the ToUnicode table says which it is, so that any
 * character of Unicode survives copying. What modifies the character before it (a variation selector, a combining mark) has no width of its
 * own: pdf.js gives none to a character that holds such a code point, whatever the font says. The font comes in two faces over one font
 * file: {@code /FmH} writes from left to right, {@code /FmV} from top to bottom.
 */
final class InvisibleFont {
  static final COSName HORIZONTAL = COSName.getPDFName("FmH");
  static final COSName VERTICAL = COSName.getPDFName("FmV");
  /** CIDs have two bytes; 0 is .notdef, which PDF/A forbids to show. */
  private static final int MOST = 65_535;
  private static final int BFCHAR_MOST = 100;

  private final Map<String, Integer> cids = new LinkedHashMap<>();
  private final COSDictionary horizontal = new COSDictionary();
  private final COSDictionary vertical = new COSDictionary();

  COSDictionary horizontal() {
    return horizontal;
  }

  COSDictionary vertical() {
    return vertical;
  }

  /** The codes of a character as people see it, what modifies it included, in order. */
  int[] cids(String character) {
    return character.codePoints().map(point -> cid(Character.toString(point))).toArray();
  }

  /** The code of a code point; those past the 65,535th distinct one of a document share the replacement character's. */
  private int cid(String character) {
    Integer known = cids.get(character);
    if (known != null) {
      return known;
    }
    if (cids.size() + 1 >= MOST) {
      return cids.getOrDefault("\ufffd", MOST);
    }
    cids.put(character, cids.size() + 1);
    return cids.size();
  }

  /** Fills in both faces; to be called once, after the last {@link #cid}. */
  void finish(PDDocument document) throws IOException {
    cids.putIfAbsent("\ufffd", MOST);
    COSStream file = stream(document, GlyphlessTrueType.bytes());
    file.setInt(COSName.LENGTH1, GlyphlessTrueType.bytes().length);
    COSDictionary descendant = descendant(descriptor(file), stream(document, glyphIndices()));
    COSStream unicode = stream(document, toUnicode().getBytes(StandardCharsets.US_ASCII));
    fill(horizontal, COSName.IDENTITY_H, descendant, unicode);
    fill(vertical, COSName.getPDFName("Identity-V"), descendant, unicode);
  }

  private static void fill(COSDictionary font, COSName encoding, COSDictionary descendant, COSStream unicode) {
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "FMKRAA+Invisible");
    font.setItem(COSName.ENCODING, encoding);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, unicode);
  }

  private COSDictionary descendant(COSDictionary descriptor, COSStream glyphIndices) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    font.setName(COSName.BASE_FONT, "FMKRAA+Invisible");
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    font.setItem(COSName.CIDSYSTEMINFO, system);
    font.setItem(COSName.FONT_DESC, descriptor);
    font.setInt(COSName.DW, 1000);
    font.setItem(COSName.DW2, numbers(880, -1000));
    modifiers(font);
    font.setItem(COSName.CID_TO_GID_MAP, glyphIndices);
    return font;
  }

  private void modifiers(COSDictionary font) {
    COSArray across = new COSArray();
    COSArray downward = new COSArray();
    cids.forEach((point, cid) -> {
      if (modifies(point)) {
        across.add(COSInteger.get(cid));
        across.add(numbers(0));
        downward.add(COSInteger.get(cid));
        downward.add(numbers(0, 500, 880));
      }
    });
    if (across.size() > 0) {
      font.setItem(COSName.W, across);
      font.setItem(COSName.W2, downward);
    }
  }

  private static boolean modifies(String point) {
    int kind = Character.getType(point.codePointAt(0));
    return kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK || kind == Character.FORMAT;
  }

  private static COSArray numbers(int... values) {
    COSArray out = new COSArray();
    for (int value : values) {
      out.add(COSInteger.get(value));
    }
    return out;
  }

  private static COSDictionary descriptor(COSStream file) {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "FMKRAA+Invisible");
    descriptor.setInt(COSName.FLAGS, 4);
    descriptor.setItem(COSName.FONT_BBOX, numbers(0, -120, 1000, 880));
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, 880);
    descriptor.setInt(COSName.DESCENT, -120);
    descriptor.setInt(COSName.CAP_HEIGHT, 880);
    descriptor.setInt(COSName.STEM_V, 80);
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
  }

  /** CID to glyph: the one glyph for all. */
  private static byte[] glyphIndices() {
    byte[] map = new byte[2 * (MOST + 1)];
    for (int cid = 1; cid <= MOST; cid++) {
      map[2 * cid + 1] = 1;
    }
    return map;
  }

  private String toUnicode() {
    StringBuilder out = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    int left = cids.size();
    int inBlock = 0;
    for (Map.Entry<String, Integer> entry : cids.entrySet()) {
      if (inBlock == 0) {
        inBlock = Math.min(left, BFCHAR_MOST);
        out.append(inBlock).append(" beginbfchar\n");
      }
      out.append(String.format(Locale.ROOT, "<%04X> <", entry.getValue()));
      for (byte b : entry.getKey().getBytes(StandardCharsets.UTF_16BE)) {
        out.append(String.format(Locale.ROOT, "%02X", b));
      }
      out.append(">\n");
      left--;
      if (--inBlock == 0) {
        out.append("endbfchar\n");
      }
    }
    return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
  }

  private static COSStream stream(PDDocument document, byte[] content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    return stream;
  }
}
