/** Signing in, the pages for accounts and the audit trail, and the guard in front of every route. */
@NullMarked
package jp.fumikura.access.web;

import org.jspecify.annotations.NullMarked;
