package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The program quiets JavaFX where it can't find a colour in time: those that never are, are here.
 */
class StyleColoursTest {
  private static final Pattern USED = Pattern.compile("(?<![\\w-])-color-[a-z0-9-]+");
  private static final Pattern DEFINED = Pattern.compile("(?<![\\w-])(-color-[a-z0-9-]+)\\s*:");

  private static final String LIGHT = text("/atlantafx/base/theme/primer-light.css");
  private static final String DARK = text("/atlantafx/base/theme/primer-dark.css");

  @Test
  void everyColourThatTheWindowAsksForIsOneOfTheTheme() throws IOException {
    String own = text("/css/riskbench.css");
    Set<String> known = found(DEFINED, LIGHT + own);
    Set<String> used = found(USED, own);
    try (Stream<Path> files = Files.list(Path.of("fxml"))) {
      for (Path file : files.toList()) {
        used.addAll(found(USED, Files.readString(file)));
      }
    }
    assertThat(used).isNotEmpty();
    assertThat(known).containsAll(used);
  }

  /**
   * The colours that are other ones are those that only the light sheet asks for by these names.
   */
  @Test
  void aDarkRootHasTheColoursOfTheDarkTheme() {
    Map<String, String> wanted = colours(DARK, ".root {");
    Map<String, String> light = colours(LIGHT, ".root {");
    Map<String, String> theme = Map.copyOf(wanted);
    wanted.entrySet().removeIf(colour -> colour.getValue().equals(light.get(colour.getKey())));
    wanted.remove("-color-fg-subtle"); // too faint to read, in either theme
    wanted.put("-color-base-1", theme.get("-color-base-6"));
    wanted.put("-color-base-2", theme.get("-color-base-6"));
    wanted.put("-color-success-5", theme.get("-color-success-6"));
    assertThat(colours(text("/css/dark.css"), ".root:dark {")).isEqualTo(wanted);
  }

  private static Map<String, String> colours(String sheet, String rule) {
    int from = sheet.indexOf(rule) + rule.length();
    Map<String, String> colours = new HashMap<>();
    for (String declaration : sheet.substring(from, sheet.indexOf('}', from)).split(";")) {
      String[] parts = declaration.strip().split(":\\s*", 2);
      if (parts[0].startsWith("-color-")) {
        colours.put(parts[0], parts[1]);
      }
    }
    return colours;
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(matcher.groupCount()));
    }
    return found;
  }

  private static String text(String resource) {
    try (InputStream file = StyleColoursTest.class.getResourceAsStream(resource)) {
      assertThat(file).as(resource).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
