/** The review itself: which moves are allowed and why not, suggestions by the national ladder. */
@NullMarked
package jp.fumikura.sealreview.review;

import org.jspecify.annotations.NullMarked;
