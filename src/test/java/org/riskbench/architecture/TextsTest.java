package org.riskbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.Messages;

class TextsTest {
  private static final Path CODE = Path.of("src", "main", "java", "org", "riskbench");
  private static final Pattern KEY = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)+");

  /** Written like a key, and the name of a file. */
  private static final Set<String> FILES = Set.of("velocity.json", "decisions.csv");

  private final Set<String> texts = new TreeSet<>(Messages.bundled().bundle().keySet());

  @Test
  void everyTextIsAskedForSomewhere() {
    TextKeys code = TextKeys.below(CODE);
    TextKeys screens = TextKeys.below(Path.of("fxml"));

    assertThat(texts).filteredOn(key -> !code.use(key) && !screens.use(key)).isEmpty();
  }

  @Test
  void everyTextThatAScreenAsksForIsThere() {
    assertThat(texts).containsAll(TextKeys.below(Path.of("fxml")).inFxml());
  }

  @Test
  void everyTextThatTheCodeOfTheWindowAsksForIsThere() {
    Set<String> groups =
        texts.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    Set<String> asked = TextKeys.below(CODE.resolve("ui")).whole();
    asked.addAll(TextKeys.below(CODE.resolve("app")).whole());

    assertThat(asked)
        .filteredOn(each -> KEY.matcher(each).matches() && !FILES.contains(each))
        .filteredOn(key -> groups.contains(key.substring(0, key.indexOf('.'))))
        .filteredOn(key -> !texts.contains(key) && !texts.contains("phase." + key))
        .isEmpty();
  }

  @Test
  void keysAreKnownHoweverTheyAreNamed() {
    TextKeys keys = TextKeys.none();
    keys.takeFxml("<Label text=\"%data.title\"/>");
    keys.takeJava("text(\"data.undo\"); hint(key + \".hint\"); progress(0, \"job.load\");");
    keys.takeJava("text(\"columns.\" + about(a, b) + \".\" + passed, \"10\");");
    keys.takeJava("text(\"unit.\" + unit + (number == 1 ? \".one\" : \"\"), number);");

    assertThat(Set.of("data.title", "data.undo", "data.undo.hint", "phase.job.load"))
        .allMatch(keys::use);
    assertThat(Set.of("columns.iv.3", "unit.d", "unit.d.one")).allMatch(keys::use);
    assertThat(Set.of("data.redo", "data.hint", "columns.iv", "columns.iv.3.x", "unit"))
        .noneMatch(keys::use);
  }
}
