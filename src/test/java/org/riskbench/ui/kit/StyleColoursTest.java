package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program quiets JavaFX where it can't find a colour in time: those that never are, are here.
 */
class StyleColoursTest {
  private static final Pattern USED = Pattern.compile("(?<![\\w-])-color-[a-z0-9-]+");
  private static final Pattern DEFINED = Pattern.compile("(?<![\\w-])(-color-[a-z0-9-]+)\\s*:");

  @ParameterizedTest
  @ValueSource(strings = {"primer-light", "primer-dark"})
  void everyColourThatTheWindowAsksForIsOneOfTheTheme(String theme) throws IOException {
    String own = text("/css/riskbench.css");
    Set<String> known = found(DEFINED, text("/atlantafx/base/theme/" + theme + ".css") + own);
    Set<String> used = found(USED, own);
    try (Stream<Path> files = Files.list(Path.of("fxml"))) {
      for (Path file : files.toList()) {
        used.addAll(found(USED, Files.readString(file)));
      }
    }
    assertThat(used).isNotEmpty();
    assertThat(known).containsAll(used);
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(matcher.groupCount()));
    }
    return found;
  }

  private static String text(String resource) throws IOException {
    try (InputStream file = StyleColoursTest.class.getResourceAsStream(resource)) {
      assertThat(file).as(resource).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
