package jp.fumikura.form.type;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code postal-codes.txt.gz} anew. First argument: {@code utf_ken_all.csv} of Japan Post, or
 * {@code SKK-JISYO.zipcode} of Debian's skkdic-extra (public domain) turned into UTF-8 by {@code iconv -f EUC-JISX0213};
 * second: the file to write.
 */
final class PostalCodesPacking {
  private PostalCodesPacking() {}

  public static void main(String[] args) throws IOException {
    TreeSet<String> rows = new TreeSet<>();
    boolean csv = args[0].endsWith(".csv");
    for (String line : Files.readString(Path.of(args[0])).split("\\R")) {
      if (csv) {
        String[] columns = line.replace("\"", "").split(",");
        rows.add(columns[2] + "\t" + columns[6] + columns[7] + columns[8].replaceAll("（.*|以下に掲載がない場合", ""));
      } else if (line.matches("[0-9]{7} /.*")) {
        for (String place : line.substring(9).split("/")) {
          rows.add(line.substring(0, 7) + "\t" + place.replaceAll(";.*", ""));
        }
      }
    }
    write(rows, Path.of(args[1]));
  }

  private static void write(TreeSet<String> rows, Path to) throws IOException {
    try (Writer out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8)) {
      int last = 0;
      String before = "";
      for (String row : rows) {
        int code = Integer.parseInt(row.substring(0, 7));
        String place = row.substring(8);
        int kept = 0;
        while (kept < Math.min(before.length(), place.length()) && before.charAt(kept) == place.charAt(kept)) {
          kept++;
        }
        out.write((code - last) + String.valueOf((char) ('A' + kept)) + place.substring(kept) + "\n");
        last = code;
        before = place;
      }
    }
  }
}
