package jp.fumikura.sealreview;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a rate means. No rate exists without one (domain.md §2.6).
 *
 * @param id printed beside every rate, e.g. {@code SEAL:N_strict/D_all}
 * @param reckoning whether a decision counts from the day it takes effect or from the day it is made
 * @param directions the forms counted; official seals going out are never mixed with the others
 */
public record CountDefinition(
    String id, RequiredMark mark, Set<Decision> numerator, Denominator denominator, Reckoning reckoning, Universe universe, Set<Direction> directions) {
  public CountDefinition {
    numerator = Set.copyOf(numerator);
    directions = Set.copyOf(directions);
    if (id.isBlank() || numerator.isEmpty() || directions.isEmpty()) {
      throw new IllegalArgumentException("a definition needs an id, a numerator and directions");
    }
    if (numerator.contains(Decision.FORM_RETIRED)) {
      throw new IllegalArgumentException("a retired form never counts in a numerator: " + id);
    }
    if (directions.contains(Direction.OUTGOING) && directions.size() > 1) {
      throw new IllegalArgumentException("official seals going out are an inventory of their own: " + id);
    }
  }

  /** Rows that stay in the denominator. */
  public enum Denominator {
    /** All of the baseline. */
    D_ALL,
    /** Without what waits for the nation or the prefecture, and what is not the city's to decide. */
    D_CITY,
    /** Without retired forms. */
    D_LIVE;

    public boolean holds(FormEntry entry, RequiredMark mark) {
      Decision decision = entry.standing(mark).decision();
      return switch (this) {
        case D_ALL -> true;
        case D_CITY -> decision != Decision.WATCH_UPPER_GOV && entry.details().cityDiscretion();
        case D_LIVE -> decision != Decision.FORM_RETIRED;
      };
    }
  }

  public enum Reckoning { IN_FORCE, DECIDED }

  /** Fixed baseline set, or every form that asks for the mark on the day. */
  public enum Universe { BASELINE, ROLLING }

  /** Whether the row is one the definition speaks of at all (direction, universe, not withdrawn). */
  public boolean speaksOf(FormEntry entry) {
    return entry.withdrawn().isEmpty() && directions.contains(entry.details().direction()) && switch (universe) {
      case BASELINE -> entry.baseline().containsKey(mark);
      case ROLLING -> entry.details().asksFor(mark) || entry.standing(mark).ruled();
    };
  }

  public boolean inDenominator(FormEntry entry) {
    return speaksOf(entry) && denominator.holds(entry, mark);
  }

  /** A numerator is always part of its denominator. */
  public boolean inNumerator(FormEntry entry) {
    return inDenominator(entry) && numerator.contains(decision(entry));
  }

  /** The decision this definition looks at. */
  public Decision decision(FormEntry entry) {
    Standing standing = entry.standing(mark);
    return reckoning == Reckoning.IN_FORCE ? standing.decision() : standing.decided();
  }

  public CountDefinition named(String newId) {
    return new CountDefinition(newId, mark, numerator, denominator, reckoning, universe, directions);
  }

  public CountDefinition reckoned(Reckoning other, String newId) {
    return new CountDefinition(newId, mark, numerator, denominator, other, universe, directions);
  }

  static Set<Direction> inward() {
    return EnumSet.of(Direction.INCOMING, Direction.INTERNAL);
  }
}
