package jp.fumikura.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.ledger.Document;
import jp.fumikura.verification.Question.Place;

/** A document on the table: its questions in order and what was answered so far. */
public record Sheet(Document document, List<Question> questions, Map<Place, Answer> answers) {
  public Sheet {
    questions = List.copyOf(questions);
    answers = Map.copyOf(answers);
  }

  /**
   * @param asked what the reading asks now; a corrected value is no longer asked about, but its answer is still shown
   * @param given all answers, oldest first
   */
  public static Sheet of(Document document, List<Question> asked, List<Answer> given) {
    Map<Place, Answer> latest = new LinkedHashMap<>();
    given.forEach(answer -> latest.put(answer.place(), answer));
    latest.values().removeIf(answer -> !answer.counts());
    List<Question> questions = new ArrayList<>(asked);
    latest.values().stream().filter(answer -> asked.stream().noneMatch(question -> question.place().equals(answer.place()))).map(Sheet::answered).forEach(questions::add);
    questions.sort(Comparator.comparing((Question question) -> question.kind() == Question.Kind.FORM ? 0 : 1).thenComparingInt(Question::page));
    return new Sheet(document, questions, latest);
  }

  private static Question answered(Answer answer) {
    Place place = answer.place();
    return new Question(place.kind(), place.page(), place.kind() == Question.Kind.LOOK ? "" : place.subject(), "", place.kind() == Question.Kind.LOOK ? place.subject() : "answered", answer.value(), List.of(), List.of(), false);
  }

  /** From 0: the first question without an answer; empty when all are answered. */
  public Optional<Integer> firstOpen() {
    return nextOpen(0);
  }

  /** The first open question at or after a number, going round. */
  public Optional<Integer> nextOpen(int from) {
    for (int i = 0; i < questions.size(); i++) {
      int at = (from + i) % questions.size();
      if (!answered(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  public boolean answered(int number) {
    return answers.containsKey(questions.get(number).place());
  }

  public Optional<Answer> lastAnswer() {
    return answers.values().stream().max(Comparator.comparing(Answer::at));
  }

  /** Why a person must look still, each reason once. */
  public List<String> reasons() {
    return questions.stream().filter(question -> !answers.containsKey(question.place())).map(Question::reason).distinct().toList();
  }

  public long open() {
    return questions.stream().filter(question -> !answers.containsKey(question.place())).count();
  }
}
