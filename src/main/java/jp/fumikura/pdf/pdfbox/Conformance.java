package jp.fumikura.pdf.pdfbox;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;

/**
 * Whether a written page may stand in a PDF/A-2b as it is. Stricter than the standard where that is simpler: a page in doubt is rendered.
 * Source: ISO 19005-2 clause 6; what the tests' veraPDF finds beyond this list is a bug here.
 */
final class Conformance {
  private static final Set<COSName> BLEND_MODES = names("Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn",
      "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity");
  private static final Set<COSName> FILTERS = names("DCTDecode", "CCITTFaxDecode", "FlateDecode", "JBIG2Decode", "RunLengthDecode", "ASCII85Decode", "ASCIIHexDecode");
  /** Entries of streams that PDF/A forbids. */
  private static final List<COSName> FORBIDDEN = List.copyOf(names("OPI", "Alternates", "Ref", "PS", "F", "FFilter"));
  private static final int DEEPEST = 200;

  private final Set<String> reasons = new TreeSet<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Conformance() {}

  private static Set<COSName> names(String... names) {
    return java.util.Arrays.stream(names).map(COSName::getPDFName).collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** Why the page cannot stay; empty where it can. */
  static Set<String> of(PDPage page) {
    Conformance check = new Conformance();
    try {
      check.look(page);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      check.reasons.add("damaged: " + e.getClass().getSimpleName());
    }
    return check.reasons;
  }

  private void look(PDPage page) throws IOException {
    annotations(page);
    size(page);
    object(page.getCOSObject().getDictionaryObject(COSName.CONTENTS), 0);
    if (page.getResources() != null) {
      object(page.getResources().getCOSObject(), 0);
    }
    if (page.getCOSObject().getCOSDictionary(COSName.GROUP) instanceof COSDictionary group) {
      object(group, 0);
    }
    if (reasons.isEmpty()) {
      reasons.addAll(WrittenText.of(page));
    }
  }

  private void annotations(PDPage page) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!(annotation instanceof PDAnnotationLink) && !(annotation instanceof PDAnnotationPopup) && !annotation.isHidden()) {
        reasons.add("annotation");
      }
    }
  }

  private void size(PDPage page) {
    float width = page.getMediaBox().getWidth();
    float height = page.getMediaBox().getHeight();
    if (Math.min(width, height) < 3 || Math.max(width, height) > 14_400) {
      reasons.add("page size");
    }
  }

  private void object(COSBase base, int depth) {
    COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
    if (depth > DEEPEST) {
      reasons.add("nesting");
    } else if (object instanceof COSArray array && seen.add(array)) {
      array(array, depth);
    } else if (object instanceof COSDictionary dictionary && seen.add(dictionary)) {
      dictionary(dictionary, depth);
    }
  }

  private void array(COSArray array, int depth) {
    COSBase family = array.size() > 0 ? array.getObject(0) : null;
    if (family instanceof COSName name && (name.equals(COSName.SEPARATION) || name.equals(COSName.DEVICEN))) {
      if (array.size() > 2) {
        colour(array.getObject(2));
      }
    }
    for (int i = 0; i < array.size(); i++) {
      colour(array.getObject(i));
      object(array.get(i), depth + 1);
    }
  }

  private void dictionary(COSDictionary dictionary, int depth) {
    if (dictionary instanceof COSStream stream) {
      stream(stream);
    }
    COSName type = dictionary.getCOSName(COSName.TYPE);
    if (COSName.OCG.equals(type) || COSName.getPDFName("OCMD").equals(type)) {
      reasons.add("optional content");
    }
    if (COSName.EXT_G_STATE.equals(type) || dictionary.containsKey(COSName.BM)) {
      graphicsState(dictionary);
    }
    named(dictionary, COSName.BASE_FONT);
    named(dictionary, COSName.FONT_NAME);
    dictionary.removeItem(COSName.METADATA);
    dictionary.removeItem(COSName.getPDFName("CIDSet"));
    dictionary.removeItem(COSName.getPDFName("CharSet"));
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      if (!entry.getKey().equals(COSName.PARENT)) {
        colour(entry.getValue());
        object(entry.getValue(), depth + 1);
      }
    }
  }

  /** Old Japanese programs wrote font names in Shift_JIS; PDF/A wants UTF-8. Nobody sees the name: it becomes a plain one, the same everywhere. */
  private static void named(COSDictionary font, COSName key) {
    String name = font.getNameAsString(key);
    if (name != null && !name.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      String prefix = name.matches("[A-Z]{6}\\+.*") ? name.substring(0, 7) : "";
      font.setName(key, prefix + "Font" + Integer.toHexString(name.substring(prefix.length()).hashCode()));
    }
  }

  private void stream(COSStream stream) {
    COSBase filter = stream.getFilters();
    if (filter instanceof COSName name && !FILTERS.contains(name)) {
      reasons.add("filter " + name.getName());
    }
    if (filter instanceof COSArray several) {
      several.toList().stream().filter(n -> !(n instanceof COSName name && FILTERS.contains(name))).forEach(n -> reasons.add("filter " + n));
    }
    boolean postscript = "PS".equals(stream.getNameAsString(COSName.SUBTYPE)) || "PS".equals(stream.getNameAsString("Subtype2"));
    if (postscript || FORBIDDEN.stream().anyMatch(stream::containsKey) || stream.getBoolean(COSName.INTERPOLATE, false)) {
      reasons.add("stream entry");
    }
    if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) && stream.containsKey(COSName.getPDFName("Intent"))) {
      stream.removeItem(COSName.getPDFName("Intent"));
    }
  }

  private void graphicsState(COSDictionary state) {
    COSBase mode = state.getDictionaryObject(COSName.BM);
    boolean transfer = state.containsKey(COSName.TR) || state.containsKey(COSName.getPDFName("TR2")) && !"Default".equals(state.getNameAsString("TR2"));
    if (transfer || state.containsKey(COSName.getPDFName("HT")) || state.containsKey(COSName.getPDFName("HTP"))) {
      reasons.add("graphics state");
    }
    if (mode != null && !(mode instanceof COSName name && BLEND_MODES.contains(name))) {
      reasons.add("blend mode");
    }
  }

  /** The intent of the document is RGB: device CMYK has no meaning there. */
  private void colour(COSBase value) {
    if (value instanceof COSName name && (name.equals(COSName.DEVICECMYK) || name.equals(COSName.CMYK))) {
      reasons.add("device CMYK");
    }
  }
}
