package jp.fumikura.cli;

import picocli.CommandLine.Command;

/** {@code bench NAME}: measurements. A bench adds its command, a {@link BenchCommand}, to {@code subcommands}. */
@Command(name = "bench", mixinStandardHelpOptions = true, subcommands = {SpeedBenchCommand.class, SearchBenchCommand.class, FormsBenchCommand.class, GroupsBenchCommand.class, QuestionsBenchCommand.class, SurveyBenchCommand.class, ReadingBenchCommand.class, RegisterBenchCommand.class}, description = "測定: 表と、最後の行に JSON を出します。")
final class Bench {}
