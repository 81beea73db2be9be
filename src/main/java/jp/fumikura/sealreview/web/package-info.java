/** The reform office's room: pages, files to take away, API. */
@NullMarked
package jp.fumikura.sealreview.web;

import org.jspecify.annotations.NullMarked;
