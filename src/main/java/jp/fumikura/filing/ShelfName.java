package jp.fumikura.filing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.fumikura.calendar.FiscalYear;

/**
 * Folder and file name of a record in the share (domain.md §3.4):
 * {@code 令和8年度/大/中/小/<分類記号>_<yyyyMMdd>_<様式>_<件名>_<バッチ-連番>_v<版>.pdf}. Made of the table, the form and numbers
 * only: nothing that was read from the paper, and nothing of the name it was handed over under, because names are
 * visible wider than contents.
 *
 * @param day of the document
 * @param form id or number of the form; empty where unknown
 * @param subject title of the form; cut to 30 characters
 * @param batch short mark of the batch and number within it
 */
public record ShelfName(RecordClass recordClass, LocalDate day, String form, String subject, String batch, String closedClass) {
  private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2",
      "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");
  private static final int LONGEST_SUBJECT = 30;
  private static final int LONGEST_FOLDER = 24;
  private static final int LONGEST_PATH = 200;
  /** Most file systems hold 255 bytes a name. */
  private static final int MOST_BYTES = 240;

  /** Names to try, best first; all of them differ from any other document's by batch and number. */
  public List<String> paths(int version) {
    return IntStream.rangeClosed(1, 9).mapToObj(n -> path(version, n == 1 ? "" : "-" + n)).toList();
  }

  private String path(int version, String suffix) {
    String folder = folder();
    String tail = "_" + clean(batch, 20) + suffix + "_v" + version + ".pdf";
    String head = recordClass.code() + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "_" + clean(form.isEmpty() ? "様式不明" : form, 40);
    String name = shorter(head + "_" + clean(subject.isEmpty() ? "件名なし" : subject, LONGEST_SUBJECT), LONGEST_PATH - folder.length() - 1 - tail.length(), tail);
    return Normalizer.normalize(folder + "/" + name + tail, Normalizer.Form.NFC);
  }

  /** Records of a closed class stand in a branch of their own, which only its readers may open. */
  private String folder() {
    String year = new FiscalYear(FiscalYear.of(day).year()).inJapanese();
    String root = closedClass.isEmpty() ? year : "限定公開/" + clean(closedClass, LONGEST_FOLDER) + "/" + year;
    return root + "/" + clean(recordClass.large(), LONGEST_FOLDER) + "/" + clean(recordClass.middle(), LONGEST_FOLDER) + "/" + clean(recordClass.small(), LONGEST_FOLDER);
  }

  private static String shorter(String name, int most, String tail) {
    String out = name;
    while (out.length() > most || (out + tail).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      out = out.substring(0, out.offsetByCodePoints(out.length(), -1));
    }
    return out.stripTrailing();
  }

  /** A part of a name that every file system takes: composed, without separators, control and direction-changing characters. */
  static String clean(String text, int most) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(ShelfName::fits).forEach(c -> out.appendCodePoint(c == '_' || Character.isWhitespace(c) ? '-' : c));
    String name = out.length() <= most ? out.toString() : out.substring(0, out.offsetByCodePoints(0, Math.min(most, out.codePointCount(0, out.length()))));
    String bare = name.replaceAll("^[.\\-]+|[.\\-]+$", "");
    String stem = (bare.contains(".") ? bare.substring(0, bare.indexOf('.')) : bare).toUpperCase(java.util.Locale.ROOT);
    return bare.isEmpty() ? "不明" : RESERVED.contains(stem) ? "x" + bare : bare;
  }

  private static boolean fits(int c) {
    return "\\/:*?\"<>|".indexOf(c) < 0 && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE
        && Character.getType(c) != Character.UNASSIGNED && Character.getType(c) != Character.PRIVATE_USE && c != 0xFFFD;
  }
}
