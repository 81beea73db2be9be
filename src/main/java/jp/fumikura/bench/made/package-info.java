/** Test pages drawn by code from seeds: layouts, texts and fonts from which nothing is ever trained. */
@NullMarked
package jp.fumikura.bench.made;

import org.jspecify.annotations.NullMarked;
