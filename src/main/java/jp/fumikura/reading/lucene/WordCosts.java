package jp.fumikura.reading.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.reading.LanguageModel;
import org.apache.lucene.analysis.ja.dict.ConnectionCosts;

/**
 * The cheapest way to cut a text into words, by the costs of IPADIC (a word's own, and of two parts of speech side by
 * side), which were learned from newspapers. The dictionary is loaded by the first question and shared by all.
 */
public final class WordCosts implements LanguageModel {
  /** Costs of IPADIC are so many times a negative logarithm (MeCab's cost-factor). */
  private static final double COST_PER_NAT = 800;
  /** The part of speech before the first word and after the last. */
  private static final int EDGE = 0;

  private final Words words = new Words();

  /** A cheapest way to a place in the text that ends with a word of some part of speech. */
  private record Way(int partOfSpeech, int cost) {}

  @Override
  public double surprise(String text) {
    List<List<Way>> ways = new ArrayList<>();
    for (int i = 0; i <= text.length(); i++) {
      ways.add(new ArrayList<>());
    }
    ways.getFirst().add(new Way(EDGE, 0));
    for (int from = 0; from < text.length(); from++) {
      if (!ways.get(from).isEmpty()) {
        for (Words.Word word : words.from(text, from)) {
          ways.get(from + word.length()).add(new Way(word.right(), cheapest(ways.get(from), word.left()) + word.cost()));
        }
      }
    }
    return cheapest(ways.getLast(), EDGE) / COST_PER_NAT;
  }

  private static int cheapest(List<Way> ways, int next) {
    ConnectionCosts connections = ConnectionCosts.getInstance();
    return ways.stream().map(w -> w.cost + connections.get(w.partOfSpeech, next)).min(Comparator.naturalOrder()).orElseThrow();
  }
}
