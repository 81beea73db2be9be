/** Drafts of definitions between the machine that drew them up and the person who decides. */
@NullMarked
package jp.fumikura.survey.draft;

import org.jspecify.annotations.NullMarked;
