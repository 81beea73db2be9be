package jp.fumikura.reading.tesseract;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.reading.NativeFolder;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;

/**
 * One warm Tesseract with one language. Belongs to one thread. Pixels go in through one direct buffer that only grows:
 * a new buffer a page was measured to grow the process by hundreds of megabytes.
 */
final class TesseractHandle implements AutoCloseable {
  /** Leptonica keeps its soname: libtesseract looks for it by that name beside itself. */
  private static final List<NativeFolder.Library> LIBRARIES = List.of(
      new NativeFolder.Library("/org/bytedeco/leptonica/linux-x86_64/libleptonica.so.6", "libleptonica.so.6"),
      new NativeFolder.Library("/org/bytedeco/tesseract/linux-x86_64/libtesseract.so.5.5", "libtesseract.so"));

  private final TessAPI api;
  private final TessBaseAPI handle;
  private final IntBuffer left = IntBuffer.allocate(1);
  private final IntBuffer top = IntBuffer.allocate(1);
  private final IntBuffer right = IntBuffer.allocate(1);
  private final IntBuffer bottom = IntBuffer.allocate(1);
  private ByteBuffer pixels = ByteBuffer.allocateDirect(1 << 16);
  private String whitelist = "";
  private int mode = -1;

  TesseractHandle(Path languageData, String language) {
    NativeLibrary.addSearchPath("tesseract", NativeFolder.of(LIBRARIES).toString());
    api = TessAPI.INSTANCE;
    handle = api.TessBaseAPICreate();
    // Tesseract prints its complaints ("Empty page!!") to stderr unless told where to put them.
    set("debug_file", "/dev/null");
    if (api.TessBaseAPIInit3(handle, languageData.toString(), language) != 0) {
      api.TessBaseAPIDelete(handle);
      throw new IllegalStateException("Tesseract does not take the language data " + language + " in " + languageData);
    }
    // Our lines are dark on white; trying each one inverted as well only costs time.
    set("tessedit_do_invert", "0");
    set("invert_threshold", "0.0");
  }

  /**
   * The characters of one image in reading order.
   *
   * @param dpi always told: without it Tesseract guesses, and loses lines where it guesses wrong
   * @param pageSegmentation Tesseract's psm: 7 one line, 13 one line taken raw, 5 a block of vertical text
   * @param allowed characters that may be answered; empty for all
   */
  List<Symbol> read(GreyImage image, int dpi, int pageSegmentation, String allowed) {
    prepare(pageSegmentation, allowed);
    ByteBuffer buffer = buffer(image.pixels().length);
    buffer.put(image.pixels()).flip();
    api.TessBaseAPISetImage(handle, buffer, image.width(), image.height(), 1, image.width());
    api.TessBaseAPISetSourceResolution(handle, dpi);
    if (api.TessBaseAPIRecognize(handle, null) != 0) {
      return List.of();
    }
    return symbols(text(api.TessBaseAPIGetUTF8Text(handle)));
  }

  private void prepare(int pageSegmentation, String allowed) {
    if (mode != pageSegmentation) {
      api.TessBaseAPISetPageSegMode(handle, pageSegmentation);
      mode = pageSegmentation;
    }
    if (!whitelist.equals(allowed)) {
      set("tessedit_char_whitelist", allowed);
      whitelist = allowed;
    }
  }

  private ByteBuffer buffer(int size) {
    if (pixels.capacity() < size) {
      pixels = ByteBuffer.allocateDirect(Math.max(size, pixels.capacity() * 2));
    }
    return pixels.clear();
  }

  /** Only the whole text tells where spaces stand; the iterator gives boxes and confidence. */
  private List<Symbol> symbols(String whole) {
    List<Symbol> out = new ArrayList<>();
    int at = 0;
    TessResultIterator results = api.TessBaseAPIGetIterator(handle);
    if (results == null) {
      return out;
    }
    TessPageIterator page = api.TessResultIteratorGetPageIterator(results);
    do {
      String character = text(api.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_SYMBOL));
      if (!character.isBlank()) {
        int found = Math.max(at, whole.indexOf(character, at));
        boolean afterSpace = found > at && whole.substring(at, found).isBlank();
        out.add(new Symbol(character, box(page), api.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_SYMBOL) / 100.0, afterSpace));
        at = Math.min(whole.length(), found + character.length());
      }
    } while (api.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_SYMBOL) != 0);
    api.TessResultIteratorDelete(results);
    return out;
  }

  private Box box(TessPageIterator page) {
    api.TessPageIteratorBoundingBox(page, TessPageIteratorLevel.RIL_SYMBOL, left, top, right, bottom);
    return Box.between(left.get(0), top.get(0), right.get(0), bottom.get(0));
  }

  /** The text behind a pointer, which is freed. */
  private String text(Pointer pointer) {
    if (pointer == null) {
      return "";
    }
    String text = pointer.getString(0, StandardCharsets.UTF_8.name());
    api.TessDeleteText(pointer);
    return text;
  }

  private void set(String variable, String value) {
    api.TessBaseAPISetVariable(handle, variable, value);
  }

  @Override
  public void close() {
    api.TessBaseAPIEnd(handle);
    api.TessBaseAPIDelete(handle);
  }
}
