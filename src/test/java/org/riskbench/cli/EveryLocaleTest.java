package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.modelfile.Drafts;
import org.riskbench.registry.ModelRegistry;

/** Machines of other languages: decimal commas, a dotless i, digits of their own. */
class EveryLocaleTest {
  private final Locale machine = Locale.getDefault();

  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
  }

  @AfterEach
  void beThisMachineAgain() {
    Locale.setDefault(machine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
  void aModelIsTrainedAndScoresTheSameOnEveryMachine(String language) {
    String data = desk.payments();
    List<String> here = results(data, "here.riskmodel");

    Locale.setDefault(Locale.forLanguageTag(language));

    assertThat(results(data, "there.riskmodel")).isEqualTo(here);
  }

  private List<String> results(String data, String file) {
    String model = folder.resolve(file).toString();
    String trained =
        desk.run("train", data, "--learner", "logistic", "--save", model, "--json").out();
    assertThat(trained).matches("[\\x0a\\x20-\\x7e]+");
    return List.of(
        desk.run("score", model, data).out(),
        desk.run("score", model, data, "--format", "ndjson").out());
  }

  @Test
  void filesOfTheRegistryHaveTheSameNamesOnEveryMachine() throws IOException {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    ModelRegistry registry = new ModelRegistry(folder.resolve("models"));

    registry.save("counting", Drafts.counting());

    try (Stream<Path> files = Files.walk(folder.resolve("models"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .allMatch(name -> name.matches("[\\x20-\\x7e]*"))
          .contains("counting.v1.riskmodel");
    }
  }
}
