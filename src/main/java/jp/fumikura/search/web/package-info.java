/** The search room's pages and API. */
@NullMarked
package jp.fumikura.search.web;

import org.jspecify.annotations.NullMarked;
