/** The register of forms that demand a seal: instruments, decisions, counts as of any day. */
@NullMarked
package jp.fumikura.sealreview;

import org.jspecify.annotations.NullMarked;
