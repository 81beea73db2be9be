/** Accounts, roles, sections, rights, audit. Knows no other module. */
@NullMarked
package jp.fumikura.access;

import org.jspecify.annotations.NullMarked;
