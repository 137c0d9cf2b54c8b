package org.riskbench.kit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.riskbench.job.JobContext;

/**
 * What the running program is made of: its own classes and its libraries, from which artifacts are
 * cut. The same in a checkout, in an installation and in tests. Immutable.
 *
 * @param entries jars and folders
 * @param checkpoint run before each part is looked for
 */
public record ClassPath(List<Path> entries, Runnable checkpoint) {
  private static final String ROOT = "org/riskbench/";
  private static final String JAR = ".jar";

  /** Tells the folder of the program from one of its tests. */
  private static final String OURSELVES = ROOT + "kit/ClassPath.class";

  public ClassPath {
    entries = List.copyOf(entries);
  }

  /** Of which parts are taken by nobody who would stop. */
  public ClassPath(List<Path> entries) {
    this(entries, () -> {});
  }

  /** The same within a job: no further part is found once it is cancelled. */
  public ClassPath within(JobContext context) {
    return new ClassPath(entries, context::checkpoint);
  }

  /** The program that runs. */
  public static ClassPath ofProgram() {
    return of(System.getProperty("java.class.path", ""));
  }

  static ClassPath of(String paths) {
    return new ClassPath(
        Arrays.stream(paths.split(Pattern.quote(File.pathSeparator)))
            .filter(path -> !path.isBlank())
            .map(Path::of)
            .toList());
  }

  /**
   * The classes of rooms and what lies beside them.
   *
   * @return by path within a jar, in the order of the paths
   * @throws org.riskbench.problem.ProblemException KIT-101 if a room is not there, KIT-102 if a
   *     part can't be read
   */
  public SortedMap<String, byte[]> rooms(Collection<String> rooms) {
    SortedMap<String, byte[]> found = new TreeMap<>();
    for (Path entry : entries) {
      checkpoint.run();
      if (Files.exists(entry.resolve(OURSELVES))) {
        rooms.forEach(room -> addFolder(entry, ROOT + room, found));
      } else if (isProgram(entry)) {
        addJar(entry, rooms, found);
      }
    }
    for (String room : rooms) {
      if (found.tailMap(ROOT + room + "/").isEmpty()
          || !found.tailMap(ROOT + room + "/").firstKey().startsWith(ROOT + room + "/")) {
        throw KitProblem.missing(room);
      }
    }
    return found;
  }

  /**
   * The jar of a library.
   *
   * @param artifact as in Maven, without version
   * @throws org.riskbench.problem.ProblemException KIT-101 if it is not there
   */
  public Path library(String artifact) {
    checkpoint.run();
    Pattern name = Pattern.compile(Pattern.quote(artifact) + "-[0-9].*\\.jar");
    return entries.stream()
        .filter(entry -> name.matcher(entry.getFileName().toString()).matches())
        .findFirst()
        .orElseThrow(() -> KitProblem.missing(artifact));
  }

  private static boolean isProgram(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith("riskbench") && name.endsWith(JAR);
  }

  private static void addFolder(Path folder, String below, SortedMap<String, byte[]> found) {
    Path room = folder.resolve(below);
    if (!Files.isDirectory(room)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(room)) {
      for (Path file : inside.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
        found.putIfAbsent(path, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw KitProblem.unreadable(room, e);
    }
  }

  private static void addJar(
      Path program, Collection<String> rooms, SortedMap<String, byte[]> found) {
    try (JarFile jar = new JarFile(program.toFile())) {
      for (JarEntry entry : jar.stream().filter(each -> !each.isDirectory()).toList()) {
        String path = entry.getName();
        if (rooms.stream().anyMatch(room -> path.startsWith(ROOT + room + "/"))) {
          found.putIfAbsent(path, jar.getInputStream(entry).readAllBytes());
        }
      }
    } catch (IOException e) {
      throw KitProblem.unreadable(program, e);
    }
  }
}
