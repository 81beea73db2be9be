/** Wiring of the search room. */
@NullMarked
package jp.fumikura.search.spring;

import org.jspecify.annotations.NullMarked;
