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

/**
 * What {@code read} will do: which files, and under which names their results go. Sub-folders of a folder are mirrored; {@code a.pdf} beside
 * {@code a.tif} become {@code a.pdf.json} and {@code a.tif.json}.
 *
 * @param skipped files in folders that are no scans by their names
 * @param missing paths given that do not exist
 */
record ReadPlan(List<Job> files, List<Path> skipped, List<Path> missing) {
  /**
   * One file.
   *
   * @param stem where its results go, without {@code .pdf} and {@code .json}
   */
  record Job(Path file, Path stem) {
    Path pdf() {
      return stem.resolveSibling(stem.getFileName() + ".pdf");
    }

    Path json() {
      return stem.resolveSibling(stem.getFileName() + ".json");
    }
  }

  static ReadPlan of(List<Path> paths, Path out) throws IOException {
    Map<Path, Path> folders = new LinkedHashMap<>();
    List<Path> skipped = new ArrayList<>();
    List<Path> missing = new ArrayList<>();
    Path own = out.toAbsolutePath().normalize();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        collect(path, out, own, folders, skipped);
      } else if (Files.exists(path)) {
        folders.putIfAbsent(path, out);
      } else {
        missing.add(path);
      }
    }
    return new ReadPlan(named(folders), skipped, missing);
  }

  private static void collect(Path folder, Path out, Path own, Map<Path, Path> folders, List<Path> skipped) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).filter(f -> !f.toAbsolutePath().normalize().startsWith(own)).sorted().toList();
    }
    for (Path file : files) {
      if (FileKind.byName(file.getFileName().toString()).isPresent()) {
        folders.putIfAbsent(file, out.resolve(folder.relativize(file).toString()).getParent());
      } else {
        skipped.add(file);
      }
    }
  }

  private static List<Job> named(Map<Path, Path> folders) {
    Map<Path, Integer> stems = new LinkedHashMap<>();
    folders.forEach((file, folder) -> stems.merge(folder.resolve(stem(file)), 1, Integer::sum));
    Map<Path, Integer> taken = new LinkedHashMap<>();
    List<Job> jobs = new ArrayList<>();
    folders.forEach((file, folder) -> {
      Path stem = folder.resolve(stem(file));
      Path name = stems.getOrDefault(stem, 1) == 1 ? stem : folder.resolve(file.getFileName().toString());
      int same = taken.merge(name, 1, Integer::sum);
      jobs.add(new Job(file, same == 1 ? name : name.resolveSibling(name.getFileName() + "-" + same)));
    });
    return jobs;
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
