/**
 * Reading in child processes: no scan, PDF or Office file is parsed outside one. The pool stands in the parent; a child is a plain main
 * on a lean class path with one file, a scratch folder and the read-only definitions and models.
 */
@NullMarked
package jp.fumikura.processing.child;

import org.jspecify.annotations.NullMarked;
