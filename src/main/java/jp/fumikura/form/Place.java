package jp.fumikura.form;

/** A rectangle on the paper of a form, in millimetres from its top left corner. */
public record Place(double x, double y, double width, double height) {}
