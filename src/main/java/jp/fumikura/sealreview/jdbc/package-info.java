/** The register's book, published reports, paper tallies and stale templates in the database. */
@NullMarked
package jp.fumikura.sealreview.jdbc;

import org.jspecify.annotations.NullMarked;
