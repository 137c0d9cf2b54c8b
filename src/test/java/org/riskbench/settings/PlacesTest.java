package org.riskbench.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private final Path folder;

  PlacesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, .local/share/riskbench",
    "Mac OS X, Library/Application Support/Riskbench",
    "Windows 11, AppData/Roaming/Riskbench"
  })
  void eachSystemHasItsUsualHome(String system, String home) {
    Places places = Places.of(Map.of(), properties(system), Settings.DEFAULT);

    assertThat(places.home()).isEqualTo(folder.resolve(home));
    assertThat(places.registry()).isEqualTo(places.home().resolve("models"));
    assertThat(places.settingsFile()).isEqualTo(places.home().resolve("settings.json"));
    assertThat(places.samples()).isEmpty();
  }

  @Test
  void theEnvironmentNamesTheUsualHome() {
    Path own = folder.resolve("own").toAbsolutePath();
    Map<String, String> environment =
        Map.of("APPDATA", own.toString(), "XDG_DATA_HOME", own.toString());

    assertThat(Places.of(environment, properties("Linux"), Settings.DEFAULT).home())
        .isEqualTo(own.resolve("riskbench"));
    assertThat(Places.of(environment, properties("Windows 10"), Settings.DEFAULT).home())
        .isEqualTo(own.resolve("Riskbench"));
    assertThat(
            Places.of(Map.of("XDG_DATA_HOME", "x"), properties("Linux"), Settings.DEFAULT).home())
        .isEqualTo(folder.resolve(".local/share/riskbench"));
  }

  @Test
  void modelsOfACheckoutLieInItsModelsFolder() throws IOException {
    Files.createDirectory(folder.resolve("datasets"));
    Properties checkout = properties("Linux");
    checkout.setProperty("riskbench.root", folder.toString());

    Places places = Places.of(Map.of(), checkout, Settings.DEFAULT);

    assertThat(places.registry()).isEqualTo(folder.resolve("models"));
    assertThat(places.samples()).contains(folder.resolve("datasets"));
    assertThat(places.home()).isNotEqualTo(folder);
  }

  @Test
  void theChosenHomeWinsOverTheCheckoutAndTheSettingsOverBoth() {
    Properties checkout = properties("Linux");
    checkout.setProperty("riskbench.root", folder.toString());
    Map<String, String> chosen = Map.of("RISKBENCH_HOME", folder.resolve("mine").toString());

    assertThat(Places.of(chosen, checkout, Settings.DEFAULT).registry())
        .isEqualTo(folder.resolve("mine/models"));
    assertThat(Places.of(chosen, checkout, Settings.DEFAULT).home())
        .isEqualTo(folder.resolve("mine"));
    Settings elsewhere =
        Settings.DEFAULT.folders(
            folders -> folders.withRegistry(Optional.of(folder.resolve("shared"))));
    assertThat(Places.of(chosen, checkout, elsewhere).registry())
        .isEqualTo(folder.resolve("shared"));
  }

  private Properties properties(String system) {
    Properties properties = new Properties();
    properties.setProperty("os.name", system);
    properties.setProperty("user.home", folder.toString());
    return properties;
  }
}
