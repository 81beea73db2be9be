/** Definitions as folders of files: {@code forms/<id>/<version>/form.yml} with the blank beside it. */
@NullMarked
package jp.fumikura.form.folder;

import org.jspecify.annotations.NullMarked;
