/** Results as JSON, the same for the API and for the command. */
@NullMarked
package jp.fumikura.search.json;

import org.jspecify.annotations.NullMarked;
