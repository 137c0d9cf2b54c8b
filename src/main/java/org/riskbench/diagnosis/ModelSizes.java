package org.riskbench.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which models there are: versions and sizes, and of their names what the program says itself. */
final class ModelSizes {
  private static final String ENDING = ".riskmodel";
  private static final Pattern ID = Pattern.compile("(.*)\\.v([0-9]{1,9})");

  private ModelSizes() {}

  static String text(Path folder, Scrubber scrubber) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> lines =
          files
              .filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
              .sorted()
              .map(file -> line(file, scrubber))
              .toList();
      return lines.size() + " models\n" + String.join("", lines);
    } catch (IOException e) {
      return "The folder of models can't be read.\n";
    }
  }

  private static String line(Path file, Scrubber scrubber) {
    String name = String.valueOf(file.getFileName()).replace(ENDING, "");
    Matcher id = ID.matcher(name);
    String told =
        id.matches() ? scrubber.line(id.group(1)) + ":" + id.group(2) : scrubber.line(name);
    return String.format(Locale.ROOT, "%s: %,d bytes\n", told, file.toFile().length());
  }
}
