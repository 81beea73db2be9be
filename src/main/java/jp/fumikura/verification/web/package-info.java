/** The pages of the verification room. */
@NullMarked
package jp.fumikura.verification.web;

import org.jspecify.annotations.NullMarked;
