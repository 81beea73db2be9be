/** What the file system itself knows about files of the share. */
@NullMarked
package jp.fumikura.sealreview.disk;

import org.jspecify.annotations.NullMarked;
