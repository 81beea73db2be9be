/** Calls for help in the database. */
@NullMarked
package jp.fumikura.site.jdbc;

import org.jspecify.annotations.NullMarked;
