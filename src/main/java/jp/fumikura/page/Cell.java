package jp.fumikura.page;

/**
 * The inside of a ruled table cell on a prepared page, in prepared pixels.
 *
 * @param table number of the table on the page, from 0
 * @param row first row within the table, from 0
 * @param column first column within the table, from 0
 */
public record Cell(Box box, int table, int row, int column) {}
