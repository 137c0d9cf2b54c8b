package org.riskbench.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of glibc and its neighbours that a Java needs, found by asking the system's own loader
 * what it would load.
 */
final class SystemLibraries {
  /** "libz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f...)". */
  private static final Pattern LOADED =
      Pattern.compile("^\\s*(\\S+) => (/\\S+) \\(0x", Pattern.MULTILINE);

  /** Asked for by name when hosts are looked up; newer versions have both inside libc. */
  private static final List<String> NAME_SERVICES =
      List.of("libnss_files.so.2", "libnss_dns.so.2", "libresolv.so.2");

  private SystemLibraries() {}

  /**
   * The files by their places in the image, the same as on this machine.
   *
   * @param java the folder of a whole Java
   * @throws org.riskbench.problem.ProblemException IMAGE-103 if this system has no glibc
   */
  static SortedMap<String, Path> of(Path java, Architecture architecture, Command command) {
    Path loader = Path.of(architecture.loader());
    if (!Files.isExecutable(loader)) {
      throw ImageProblem.noSystemLibraries("none: it has no " + loader);
    }
    try {
      SortedMap<String, Path> files = new TreeMap<>();
      files.put(loader.toString(), loader);
      for (Path binary : binaries(java)) {
        loaded(loader, binary, java, command).forEach(file -> files.put(file.toString(), file));
      }
      folderOfLibc(files.values()).ifPresent(folder -> addNameServices(folder, files));
      return files;
    } catch (IOException e) {
      throw ImageProblem.written(e);
    }
  }

  private static List<Path> binaries(Path java) throws IOException {
    List<Path> found = new ArrayList<>();
    found.add(java.resolve("bin/java"));
    try (Stream<Path> below = Files.walk(java.resolve("lib"))) {
      below.filter(file -> file.toString().endsWith(".so")).sorted().forEach(found::add);
    }
    return found;
  }

  private static List<Path> loaded(Path loader, Path binary, Path java, Command command)
      throws IOException {
    String own = java.resolve("lib") + ":" + java.resolve("lib/server");
    String said = command.run(List.of(loader.toString(), "--list", binary.toString()), own);
    return LOADED
        .matcher(said)
        .results()
        .map(SystemLibraries::file)
        .filter(file -> !file.startsWith(java))
        .toList();
  }

  private static Path file(MatchResult line) {
    return Path.of(line.group(2)).normalize();
  }

  private static Optional<Path> folderOfLibc(Iterable<Path> files) {
    for (Path file : files) {
      if (file.endsWith("libc.so.6")) {
        return Optional.ofNullable(file.getParent());
      }
    }
    return Optional.empty();
  }

  private static void addNameServices(Path folder, SortedMap<String, Path> files) {
    NAME_SERVICES.stream()
        .map(folder::resolve)
        .filter(Files::isReadable)
        .forEach(file -> files.put(file.toString(), file));
  }
}
