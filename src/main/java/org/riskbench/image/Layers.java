package org.riskbench.image;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Layers as the builder takes them: every file with its rights, none with a time of its own. */
final class Layers {
  private static final FilePermissions READ = FilePermissions.fromOctalString("644");
  private static final FilePermissions RUN = FilePermissions.fromOctalString("755");
  private static final FilePermissions OWNED = FilePermissions.fromOctalString("700");
  private static final FilePermissions SHARED = FilePermissions.fromOctalString("777");

  private final Path work;

  /**
   * @param work folder for files on their way
   */
  Layers(Path work) {
    this.work = work;
  }

  /** What every program expects of a system: its libraries, the user's name, a place for files. */
  FileEntriesLayer system(Map<String, Path> libraries) throws IOException {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("system");
    libraries.forEach((place, file) -> layer.addEntry(file, AbsoluteUnixPath.get(place), RUN));
    for (ImageFile file : Accounts.FILES) {
      add(layer, file);
    }
    Path empty = Files.createTempDirectory(work, "empty-");
    layer.addEntry(empty, AbsoluteUnixPath.get(ImagePlan.TEMPORARY), SHARED);
    return layer.build();
  }

  /** A whole Java; what may be run there may be run here. */
  FileEntriesLayer java(Path folder) throws IOException {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("java");
    for (Path file : filesBelow(folder)) {
      String place = ImagePlan.JAVA + "/" + folder.relativize(file).toString().replace('\\', '/');
      layer.addEntry(file, AbsoluteUnixPath.get(place), Files.isExecutable(file) ? RUN : READ);
    }
    return layer.build();
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(file -> !file.equals(folder)).sorted().toList();
    }
  }

  /** Those of a plan, in order. */
  List<FileEntriesLayer> program(ImagePlan plan) throws IOException {
    List<FileEntriesLayer> made = new ArrayList<>();
    if (!plan.start().folders().isEmpty()) {
      made.add(folders(plan.start().folders()));
    }
    for (ImageLayer each : plan.layers()) {
      FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(each.name());
      for (ImageFile file : each.files()) {
        add(layer, file);
      }
      made.add(layer.build());
    }
    return made;
  }

  /** Classes in the form they have in memory. */
  FileEntriesLayer archive(Path file, SharedClasses shared) {
    return FileEntriesLayer.builder()
        .setName("classes")
        .addEntry(file, AbsoluteUnixPath.get(shared.place()), READ)
        .build();
  }

  private FileEntriesLayer folders(List<String> places) throws IOException {
    Path empty = Files.createTempDirectory(work, "empty-");
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("folders");
    for (String place : places) {
      layer.addEntry(
          empty,
          AbsoluteUnixPath.get(place),
          OWNED,
          FileEntriesLayer.DEFAULT_MODIFICATION_TIME,
          ImagePlan.USER + ":" + ImagePlan.USER);
    }
    return layer.build();
  }

  private void add(FileEntriesLayer.Builder layer, ImageFile file) throws IOException {
    Path source = Files.createTempFile(work, "file-", "");
    Files.write(source, file.content());
    layer.addEntry(source, AbsoluteUnixPath.get(file.place()), READ);
  }
}
