/** The room where drafts are looked through. */
@NullMarked
package jp.fumikura.survey.web;

import org.jspecify.annotations.NullMarked;
