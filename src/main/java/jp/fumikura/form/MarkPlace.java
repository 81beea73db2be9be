package jp.fumikura.form;

/**
 * Where a form asks for a seal or a signature.
 *
 * @param id unique on the form, e.g. {@code applicant.seal}
 * @param label what stands beside it, e.g. 氏名
 * @param place the printed mark (印, ㊞, circle), the inside of a seal box, or the place to sign
 */
public record MarkPlace(String id, MarkKind kind, MarkRole role, String label, Place place) {}
