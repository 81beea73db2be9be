/** Hand-made labels of real forms. */
@NullMarked
package jp.fumikura.bench.forms.json;

import org.jspecify.annotations.NullMarked;
