/** The answers of people in the database. */
@NullMarked
package jp.fumikura.verification.jdbc;

import org.jspecify.annotations.NullMarked;
