/** 要確認: what is uncertain or failed, and the corrections of people. */
@NullMarked
package jp.fumikura.verification;

import org.jspecify.annotations.NullMarked;
