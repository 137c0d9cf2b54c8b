package org.riskbench.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riskbench.job.JobContext;

/** Kits on disk: a folder that is there whole or not at all. Stateless and thread-safe. */
public final class KitFolder {
  private static final Set<PosixFilePermission> READ = PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> START =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private KitFolder() {}

  /**
   * Refuses a folder that a kit can't be put into, before any work is done.
   *
   * @throws org.riskbench.problem.ProblemException KIT-103 if something is in it, KIT-104 if it is
   *     no folder or can't be looked into
   */
  public static void check(Path folder) {
    try {
      if (Files.exists(folder) && !isEmpty(folder)) {
        throw KitProblem.notEmpty(folder);
      }
    } catch (IOException e) {
      throw KitProblem.unwritable(folder, e);
    }
  }

  /**
   * Writes a kit.
   *
   * @param folder made if need be; must be empty
   * @throws org.riskbench.problem.ProblemException as {@link #check}; KIT-104 if it can't be
   *     written: then nothing is left behind
   * @throws org.riskbench.job.CancelledException if the job was cancelled; likewise
   */
  public static void write(Path folder, List<KitFile> files, JobContext context) {
    check(folder);
    Path target = folder.toAbsolutePath().normalize();
    try {
      @Nullable Path parent = target.getParent();
      if (parent == null) {
        throw KitProblem.notEmpty(folder);
      }
      Files.createDirectories(parent);
      Path unfinished = Files.createTempDirectory(parent, ".kit-");
      try {
        fill(unfinished, files, context);
        setRights(unfinished, START);
        Files.deleteIfExists(target);
        Files.move(unfinished, target);
      } finally {
        remove(unfinished);
      }
    } catch (IOException e) {
      throw KitProblem.unwritable(folder, e);
    }
  }

  private static void fill(Path folder, List<KitFile> files, JobContext context)
      throws IOException {
    for (int i = 0; i < files.size(); i++) {
      context.checkpoint();
      context.progress((double) i / files.size(), "write");
      KitFile file = files.get(i);
      Path place = folder.resolve(file.path());
      @Nullable Path parent = place.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(place, file.content());
      setRights(place, file.executable() ? START : READ);
    }
  }

  /** Where the system knows such rights. */
  private static void setRights(Path place, Set<PosixFilePermission> rights) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(place, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(rights);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
