package installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How jpackage wrote down that the program is started: the class path's order is its choice, and a
 * cache fits that order only.
 */
record Configuration(List<String> lines) {
  private static final String CLASS_PATH = "app.classpath=$APPDIR";

  static Configuration of(Path app) throws IOException {
    try (Stream<Path> files = Files.list(app)) {
      Path file = files.filter(each -> each.toString().endsWith(".cfg")).findFirst().orElseThrow();
      return new Configuration(Files.readAllLines(file));
    }
  }

  /** The jars, below the folder given. */
  String classPath(String folder) {
    return lines.stream()
        .filter(line -> line.startsWith(CLASS_PATH))
        .map(line -> folder + line.substring(CLASS_PATH.length()))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
