package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Runs the tools that packages are made with. What fails ends the build. */
final class Tools {
  private Tools() {}

  /** A tool of the JDK that runs this. */
  static void jdk(String name, List<String> words) {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
    int code = tool.run(System.out, System.err, words.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(name + " ended with " + code);
    }
  }

  /** A program of the system. */
  static void system(Path folder, Map<String, String> environment, List<String> words)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).inheritIO();
    builder.environment().putAll(environment);
    int code = ended(builder.start());
    if (code != 0) {
      throw new IllegalStateException(words.get(0) + " ended with " + code);
    }
  }

  /** Waits for the end of a process. */
  static int ended(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** An empty folder. */
  static Path fresh(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  /** Copies a file or a folder with all that is in it, times and permissions too. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.copy(
            each,
            to.resolve(from.relativize(each).toString()),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
