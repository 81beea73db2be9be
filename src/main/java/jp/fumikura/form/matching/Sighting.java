package jp.fumikura.form.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fumikura.form.index.Bigrams;

/**
 * A printed text that may have been seen on the page: mean centre of the characters seen, in the print and on the page.
 *
 * @param text number of the text in its print
 * @param weight of the text, shared among all places where it was seen
 */
record Sighting(int text, double printX, double printY, double pageX, double pageY, double weight) {
  private static final int MOST_PLACES = 6;

  /** Everything of a print that can be seen on a page. */
  static List<Sighting> of(Print print, PageCharacters page) {
    List<Sighting> out = new ArrayList<>();
    for (int i = 0; i < print.texts().size(); i++) {
      Print.Text text = print.texts().get(i);
      if (text.key().length() >= 2) {
        out.addAll(of(i, text, page));
      }
    }
    return out;
  }

  private static List<Sighting> of(int number, Print.Text text, PageCharacters page) {
    int[] pairs = Bigrams.of(text.key());
    Map<Integer, Integer> votes = new HashMap<>();
    for (int j = 0; j < pairs.length; j++) {
      int[] places = page.places(pairs[j]);
      for (int p = 1; places != null && p <= places[0]; p++) {
        votes.merge(places[p] - j, 1, Integer::sum);
      }
    }
    List<Integer> starts = votes.entrySet().stream().filter(v -> v.getValue() >= Math.max(1, Math.ceil(pairs.length * 0.4))).map(Map.Entry::getKey).toList();
    if (starts.size() > MOST_PLACES) {
      return List.of();
    }
    List<Sighting> out = new ArrayList<>();
    for (int start : starts) {
      double share = votes.getOrDefault(start, 0) / (double) pairs.length;
      out.add(at(number, text, page, start, text.weight() * share / starts.size()));
    }
    return out;
  }

  private static Sighting at(int number, Print.Text text, PageCharacters page, int start, double weight) {
    double[] sum = new double[4];
    int n = 0;
    for (int j = 0; j < text.key().length(); j++) {
      int i = start + j;
      if (i >= 0 && i < page.size() && page.at(i) == text.key().charAt(j)) {
        sum[0] += text.x(j);
        sum[1] += text.y(j);
        sum[2] += page.x(i);
        sum[3] += page.y(i);
        n++;
      }
    }
    return new Sighting(number, sum[0] / n, sum[1] / n, sum[2] / n, sum[3] / n, weight);
  }
}
