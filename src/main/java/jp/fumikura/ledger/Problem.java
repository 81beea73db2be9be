package jp.fumikura.ledger;

/**
 * Why a person must look at a document.
 *
 * @param code stable name, key of the plain words in both languages ({@code problem.<code>}), e.g. {@code unknown-form}
 * @param page from 1; 0 for the whole document
 * @param subject field or mark it is about; empty for the page
 */
public record Problem(String code, int page, String subject) {}
