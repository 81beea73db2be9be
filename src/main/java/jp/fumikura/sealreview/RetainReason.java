package jp.fumikura.sealreview;

/** Why a mark stays. Reasons age, so each retention also bears a day to look again. */
public enum RetainReason { LAW_234_5, NATIONAL_PREF_LAW, REGISTERED_SEAL_MATCH, BID_INVOICE_RECEIPT, BANK_SEAL, THIRD_PARTY_DEMAND, RIGHTS_EFFECT, POWER_OF_ATTORNEY, SUBSIDY, PLEDGE, CEREMONIAL, OTHER }
