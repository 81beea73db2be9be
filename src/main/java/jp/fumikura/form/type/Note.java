package jp.fumikura.form.type;

/** What was done on the way from what was read to a value, or what a person should look at. */
public enum Note {
  /** A character was taken for the one of the same shape that may stand there (O for 0). */
  LOOKALIKE_FOLDED,
  /** The engine's second or third thought was taken because only it satisfies the check digit. */
  CHOSEN_BY_CHECK_DIGIT,
  CHECK_DIGIT_WRONG,
  /** Of the engine's thoughts the only postal code whose place is in the address. */
  CHOSEN_BY_ADDRESS,
  /** The code stands for a place that is not in the address. */
  POSTAL_CODE_CONTRADICTS_ADDRESS,
  /** The era as written had ended by that day. */
  ERA_OVERRUN,
  /** No era is circled, printed or written. */
  ERA_MISSING,
  /** Not kept in clear. */
  MASKED,
  MORE_THAN_ONE_CHOICE,
  /** The ink around a choice is too little, or too much elsewhere, to be sure. */
  CHOICE_UNSURE,
  REQUIRED_BUT_EMPTY,
  /** The boxes hold another number of characters than were read. */
  BOXES_DISAGREE,
  TOO_LONG
}
