package jp.fumikura.sealreview;

/** The only two reasons to take a row out of the register; a retired form is a decision, not a deletion. */
public enum WithdrawReason { DUPLICATE_OF, REGISTERED_IN_ERROR }
