package jp.fumikura.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as somebody wrote it.
 *
 * @param era the era as written or printed; empty for a Western year
 * @param overrun the era had ended by that day (平成35年 on a form printed before 2019): taken as meant, but said
 */
public record WrittenDate(LocalDate day, Optional<Era> era, boolean overrun) {}
