package jp.fumikura.sealreview;

/** What can stand in for the mark. */
public enum Alternative { ID_DOCUMENT, REGISTERED_EMAIL, PHONE_CONFIRM, CONTACT_FIELD, E_SIGNATURE, EXISTING_RELATION, NONE }
