/** The share as folders and files. */
@NullMarked
package jp.fumikura.filing.disk;

import org.jspecify.annotations.NullMarked;
