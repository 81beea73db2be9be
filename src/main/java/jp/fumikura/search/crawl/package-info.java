/** Takes in folders of the share: what is new, changed and gone since the last time. */
@NullMarked
package jp.fumikura.search.crawl;

import org.jspecify.annotations.NullMarked;
