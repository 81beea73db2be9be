/** The forms of the sample city 文倉市, its people and its papers: all made up. */
@NullMarked
package jp.fumikura.sample.city;

import org.jspecify.annotations.NullMarked;
