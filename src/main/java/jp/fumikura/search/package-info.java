/** Index, Japanese analysis, queries and highlights over everything filed. */
@NullMarked
package jp.fumikura.search;

import org.jspecify.annotations.NullMarked;
