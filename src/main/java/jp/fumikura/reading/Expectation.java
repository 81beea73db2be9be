package jp.fumikura.reading;

/** What may stand in a piece of paper; an engine may use it, none has to. */
public enum Expectation { ANYTHING, DIGITS, KANA, DATE, AMOUNT }
