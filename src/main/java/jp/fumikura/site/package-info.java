/** The shell of the pages: layout, language switch, errors, start page. */
@NullMarked
package jp.fumikura.site;

import org.jspecify.annotations.NullMarked;
