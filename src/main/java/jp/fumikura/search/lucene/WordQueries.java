package jp.fumikura.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.fumikura.access.Viewer;
import jp.fumikura.search.Facet;
import jp.fumikura.search.QueryWords;
import jp.fumikura.search.Spellings;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** From what a person typed to a Lucene query; rights are a filter of every one of them. */
final class WordQueries {
  /** What stands exactly so ranks above what only shares its words' base forms. */
  private static final float AS_WRITTEN = 2f;
  /** Below four characters a bridged misreading would be another word. */
  private static final int SHORTEST_TOLERANT = 4;
  private static final double TOLERATED_SHARE = 0.6;

  private final Analyzer analyzer;
  private final Spellings spellings;

  WordQueries(Analyzer analyzer, Spellings spellings) {
    this.analyzer = analyzer;
    this.spellings = spellings;
  }

  Query strict(QueryWords words, Viewer viewer, Map<Facet, List<String>> chosen) {
    return whole(words, viewer, chosen, false);
  }

  /** As strict, but words of four characters and more may have some of them misread. */
  Query tolerant(QueryWords words, Viewer viewer, Map<Facet, List<String>> chosen) {
    return whole(words, viewer, chosen, true);
  }

  private Query whole(QueryWords words, Viewer viewer, Map<Facet, List<String>> chosen, boolean tolerant) {
    BooleanQuery.Builder all = wanted(words, tolerant);
    rights(viewer).forEach(filter -> all.add(filter, Occur.FILTER));
    chosen.forEach((facet, values) -> all.add(facet(facet, values), Occur.FILTER));
    return all.build();
  }

  /** The words without any filter: for measuring what filters cost, never for a person. */
  Query wordsAlone(QueryWords words) {
    return wanted(words, false).build();
  }

  private BooleanQuery.Builder wanted(QueryWords words, boolean tolerant) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.groups().forEach(group -> all.add(any(group.stream().map(w -> word(w, tolerant)).toList()), Occur.MUST));
    if (words.groups().isEmpty()) {
      all.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    words.unwanted().forEach(w -> all.add(asWritten(w.key()), Occur.MUST_NOT));
    return all;
  }

  /** All parts of one document, where the viewer may see it. */
  Query partsOf(String document, Viewer viewer) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.DOCUMENT, document)), Occur.FILTER);
    rights(viewer).forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }

  /** Sections and closed classes; a viewer without any section gets nothing. */
  static List<Query> rights(Viewer viewer) {
    List<Query> filters = new ArrayList<>();
    filters.add(in(Fields.CLOSED, Stream.concat(Stream.of(Fields.OPEN), viewer.closedClasses().stream()).toList()));
    if (!viewer.everySection()) {
      filters.add(in(Fields.SECTION, viewer.sections()));
    }
    return filters;
  }

  private static Query in(String field, Collection<String> values) {
    return values.isEmpty() ? new MatchNoDocsQuery("no " + field) : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static Query facet(Facet facet, List<String> values) {
    String indexed = PartDocument.config().getDimConfig(Fields.facet(facet)).indexFieldName;
    return any(values.stream().map(v -> (Query) new TermQuery(DrillDownQuery.term(indexed, Fields.facet(facet), v))).toList());
  }

  private Query word(QueryWords.Word word, boolean tolerant) {
    Set<String> keys = spellings.of(word);
    List<Query> ways = new ArrayList<>();
    keys.forEach(key -> ways.add(new BoostQuery(asWritten(key), AS_WRITTEN)));
    if (!word.quoted()) {
      keys.stream().map(this::byBaseForm).forEach(ways::add);
      if (tolerant && word.key().length() >= SHORTEST_TOLERANT) {
        ways.add(nearlySo(word.key()));
      }
    }
    return any(ways);
  }

  /** The characters one after another, as pairs; a single character is the beginning of a pair. */
  private static Query asWritten(String key) {
    if (key.length() == 1) {
      return new ConstantScoreQuery(new PrefixQuery(new Term(Fields.PAIRS, key)));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    pairs(key).forEach(pair -> phrase.add(new Term(Fields.PAIRS, pair)));
    return new NGramPhraseQuery(2, phrase.build());
  }

  private static List<String> pairs(String key) {
    return java.util.stream.IntStream.range(0, key.length() - 1).mapToObj(i -> key.substring(i, i + 2)).toList();
  }

  private Query byBaseForm(String key) {
    List<String> terms = terms(key);
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    return terms.size() == 1 ? new TermQuery(new Term(Fields.WORDS, terms.getFirst())) : new PhraseQuery(2, Fields.WORDS, terms.toArray(String[]::new));
  }

  private static Query nearlySo(String key) {
    List<String> pairs = pairs(key);
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    pairs.stream().distinct().forEach(pair -> some.add(new TermQuery(new Term(Fields.PAIRS, pair)), Occur.SHOULD));
    some.setMinimumNumberShouldMatch((int) Math.ceil(pairs.stream().distinct().count() * TOLERATED_SHARE));
    return new BoostQuery(some.build(), 0.2f);
  }

  private List<String> terms(String key) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(Fields.WORDS, key)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static Query any(List<Query> ways) {
    if (ways.size() == 1) {
      return ways.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }
}
