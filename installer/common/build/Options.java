package installer;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is built: {@code common/options.properties}, and the version and the time from the pom.
 *
 * @param root the checkout
 * @param version of the program
 * @param time that every file in a package carries: SOURCE_DATE_EPOCH, else the pom's
 */
record Options(Path root, Properties shared, String version, Instant time) {
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>riskbench</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern TIME =
      Pattern.compile("<project.build.outputTimestamp>([^<]+)</project.build.outputTimestamp>");

  static Options of(Path root, Map<String, String> environment, Optional<String> version)
      throws IOException {
    String pom = Files.readString(root.resolve("pom.xml"));
    Properties shared = new Properties();
    try (Reader text =
        Files.newBufferedReader(root.resolve("installer/common/options.properties"))) {
      shared.load(text);
    }
    Instant time =
        Optional.ofNullable(environment.get("SOURCE_DATE_EPOCH"))
            .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
            .orElseGet(() -> Instant.parse(first(TIME, pom)));
    return new Options(root, shared, version.orElseGet(() -> first(VERSION, pom)), time);
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("pom.xml has no " + pattern);
    }
    return found.group(1);
  }

  String text(String key) {
    return Optional.ofNullable(shared.getProperty(key))
        .orElseThrow(() -> new IllegalStateException("options.properties lacks " + key));
  }

  /** How Java is started, in order. */
  List<String> java() {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> shared.getProperty("java." + number))
        .takeWhile(option -> option != null)
        .toList();
  }

  /** The file or folder below {@code installer}. */
  Path input(String path) {
    return root.resolve("installer").resolve(path);
  }

  /** Where everything is made. */
  Path work() {
    return root.resolve("target/installer");
  }

  /** A text with its places for these options filled in: {@code @version@}. */
  String filled(Path template, Map<String, String> more) throws IOException {
    String text = Files.readString(template);
    for (String key : List.of("name", "command", "vendor", "description")) {
      text = text.replace("@" + key + "@", text(key));
    }
    text = text.replace("@version@", version);
    for (Map.Entry<String, String> each : more.entrySet()) {
      text = text.replace("@" + each.getKey() + "@", each.getValue());
    }
    return text;
  }

  /** Gives everything below a folder the one time. */
  void settleTimes(Path folder) throws IOException {
    FileTime one = FileTime.from(time);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        if (!Files.isSymbolicLink(each)) {
          Files.setLastModifiedTime(each, one);
        }
      }
    }
  }
}
