/** What every writer and reader of Excel files needs first. */
@NullMarked
package jp.fumikura.text.poi;

import org.jspecify.annotations.NullMarked;
