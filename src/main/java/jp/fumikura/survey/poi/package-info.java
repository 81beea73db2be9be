/** The register as an Excel file. */
@NullMarked
package jp.fumikura.survey.poi;

import org.jspecify.annotations.NullMarked;
