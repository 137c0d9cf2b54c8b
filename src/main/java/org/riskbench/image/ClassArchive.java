package org.riskbench.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Has an image's Java write down the classes of the program in the form they have in memory. */
final class ClassArchive {
  /** The first that writes the same bytes for the same classes. */
  private static final int REPRODUCIBLE = 21;

  /** As in the image: a jar of another time than the archive's is not believed to be the same. */
  private static final FileTime TIME = FileTime.fromMillis(1_000);

  private final Path work;
  private final Command command;

  /**
   * @param work folder for files on their way
   */
  ClassArchive(Path work, Command command) {
    this.work = work;
    this.command = command;
  }

  /**
   * The archive.
   *
   * @param java the image's own
   * @return empty where this Java would write other bytes each time
   * @throws IOException if the files can't be written, or the tool fails
   */
  Optional<Path> of(ImagePlan plan, Jdk jdk, Path java) throws IOException {
    SharedClasses shared = plan.start().shared();
    if (jdk.feature() < REPRODUCIBLE || shared.classPath().isEmpty()) {
      return Optional.empty();
    }
    Path root = Files.createDirectories(work.resolve("root"));
    layOut(plan, shared, root);
    Path names = Files.write(work.resolve("classes"), shared.list());
    Path first = write(java, shared, names, root, work.resolve("first.jsa"));
    Path second = write(java, shared, names, root, work.resolve("second.jsa"));
    return Files.mismatch(first, second) == -1 ? Optional.of(first) : Optional.empty();
  }

  private static void layOut(ImagePlan plan, SharedClasses shared, Path root) throws IOException {
    for (ImageLayer layer : plan.layers()) {
      for (ImageFile file : layer.files()) {
        if (shared.classPath().contains(file.place())) {
          Path target = root.resolve(relative(file.place()));
          Files.createDirectories(Objects.requireNonNull(target.getParent()));
          Files.write(target, file.content());
          Files.setLastModifiedTime(target, TIME);
        }
      }
    }
  }

  /** Named without the folder they lie in, so that the archive knows nothing of this machine. */
  private Path write(Path java, SharedClasses shared, Path names, Path root, Path archive)
      throws IOException {
    String classPath =
        shared.classPath().stream().map(ClassArchive::relative).collect(Collectors.joining(":"));
    command.in(
        root,
        List.of(
            java.resolve("bin/java").toString(),
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + names,
            "-XX:SharedArchiveFile=" + archive,
            "-cp",
            classPath));
    return archive;
  }

  private static String relative(String place) {
    return place.substring(1);
  }
}
