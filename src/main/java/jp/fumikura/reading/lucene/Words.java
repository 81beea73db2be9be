package jp.fumikura.reading.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ja.dict.TokenInfoFST;
import org.apache.lucene.analysis.ja.dict.UnknownDictionary;
import org.apache.lucene.analysis.morph.BinaryDictionary;
import org.apache.lucene.analysis.morph.MorphData;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/** The words that may begin at a place of a text: those of the dictionary, and what characters of one kind make where it has none. */
final class Words {
  private final TokenInfoDictionary known = TokenInfoDictionary.getInstance();
  private final UnknownDictionary unknown = UnknownDictionary.getInstance();

  /**
   * @param length characters (UTF-16 units)
   * @param left part of speech as the word before it sees it
   * @param right part of speech as the word after it sees it
   * @param cost of the word itself
   */
  record Word(int length, int left, int right, int cost) {}

  /** Never empty: the character that begins there may always be a word nobody knows. */
  List<Word> from(String text, int from) {
    List<Word> out = new ArrayList<>();
    try {
      addKnown(text, from, out);
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary in memory could not be read", e);
    }
    boolean always = unknown.getCharacterDefinition().isInvoke(text.charAt(from));
    if (out.isEmpty() || always) {
      addUnknown(text, from, out);
    }
    return out;
  }

  private void addKnown(String text, int from, List<Word> out) throws IOException {
    TokenInfoFST fst = known.getFST();
    FST.BytesReader reader = fst.getBytesReader();
    FST.Arc<Long> arc = fst.getFirstArc(new FST.Arc<>());
    long output = 0;
    for (int i = from; i < text.length() && fst.findTargetArc(text.charAt(i), arc, arc, i == from, reader) != null; i++) {
      output += arc.output();
      if (arc.isFinal()) {
        add(known, known.getMorphAttributes(), (int) (output + arc.nextFinalOutput()), i + 1 - from, out);
      }
    }
  }

  private void addUnknown(String text, int from, List<Word> out) {
    char[] characters = text.toCharArray();
    boolean group = unknown.getCharacterDefinition().isGroup(characters[from]);
    int length = group ? unknown.lookup(characters, from, characters.length - from) : 1;
    add(unknown, unknown.getMorphAttributes(), unknown.getCharacterDefinition().getCharacterClass(characters[from]), length, out);
  }

  private static void add(BinaryDictionary<?> dictionary, MorphData costs, int source, int length, List<Word> out) {
    IntsRef ids = new IntsRef();
    dictionary.lookupWordIds(source, ids);
    for (int k = ids.offset; k < ids.offset + ids.length; k++) {
      out.add(new Word(length, costs.getLeftId(ids.ints[k]), costs.getRightId(ids.ints[k]), costs.getWordCost(ids.ints[k])));
    }
  }
}
