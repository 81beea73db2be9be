package jp.fumikura.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.fumikura.intake.FileKind;
import jp.fumikura.processing.OfficeForm;

/**
 * What {@code survey} will do.
 *
 * @param files each with its name as people know it: the path within the folder that was given
 * @param skipped files in folders that cannot be forms by their names
 * @param missing paths given that do not exist
 */
record SurveyPlan(Map<Path, String> files, List<Path> skipped, List<Path> missing) {
  static SurveyPlan of(List<Path> paths, Path out) throws IOException {
    SurveyPlan plan = new SurveyPlan(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        plan.collect(path, out.toAbsolutePath().normalize());
      } else if (Files.exists(path)) {
        plan.files.put(path, path.getFileName().toString());
      } else {
        plan.missing.add(path);
      }
    }
    return plan;
  }

  private void collect(Path folder, Path own) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).filter(f -> !f.toAbsolutePath().normalize().startsWith(own)).sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.startsWith("~$") && !name.startsWith(".") && (FileKind.byName(name).isPresent() || OfficeForm.is(name))) {
          files.put(file, folder.relativize(file).toString());
        } else {
          skipped.add(file);
        }
      }
    }
  }
}
