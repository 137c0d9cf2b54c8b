package org.riskbench.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.problem.Problem;

class SettingsStoreTest {
  private final Path folder;

  SettingsStoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatWasSavedIsWhatIsLoaded() {
    Settings changed =
        Settings.DEFAULT
            .look(look -> look.withTheme(Theme.DARK).withFontSize(18))
            .look(look -> look.withLanguage(Language.GERMAN).withMotion(false))
            .folders(folders -> folders.withLast(folder).withSaved(folder.resolve("out")))
            .folders(it -> it.withRegistry(Optional.of(folder.resolve("my models"))))
            .serving(serving -> serving.withHost("0.0.0.0").withPort(8080).withOnlyTrusted(true))
            .habits(habits -> habits.withRankedBy("auc").withReopen(false).withTourSeen(true))
            .habits(habits -> habits.withUsed(List.of("go.decide", "decide.save")));
    store().save(Settings.DEFAULT);
    store().save(changed);

    assertThat(store().load()).isEqualTo(loaded(changed));
    assertThat(folder.toFile().list()).containsExactly("settings.json");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "rights are the folder's there")
  void nobodyElseMayReadThem() throws IOException {
    Files.writeString(file(), "{}");

    store().save(Settings.DEFAULT);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void aFirstStartHasTheDefaultsAndNoComplaint() {
    assertThat(store().load()).isEqualTo(loaded(Settings.DEFAULT));
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1, 2]", "{\"port\": 1, \"port\": ", "\u0000\u0001", "12"})
  void aDamagedFileIsKeptAsideAndTheDefaultsHold(String damaged) throws IOException {
    Files.writeString(file(), damaged);

    SettingsStore.Loaded loaded = store().load();

    assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
    assertThat(loaded.warnings()).extracting(Problem::code).containsExactly("USE-301");
    assertThat(folder.resolve("settings.json.damaged")).hasContent(damaged);
    assertThat(file()).doesNotExist();
  }

  @Test
  void oneUnusableSettingLeavesTheOthers() throws IOException {
    Files.writeString(
        file(),
        """
        {"theme": "purple", "port": 99999, "fontSize": "big", "host": "", "lastFolder": "a\\u0000b",
         "registryFolder": "/models", "laterSetting": {"x": 1}}
        """);

    SettingsStore.Loaded loaded = store().load();

    assertThat(loaded.settings())
        .isEqualTo(
            Settings.DEFAULT.folders(
                folders -> folders.withRegistry(Optional.of(Path.of("/models")))));
    assertThat(loaded.warnings())
        .hasSize(5)
        .allSatisfy(warning -> assertThat(warning.code()).isEqualTo("USE-302"));
    assertThat(loaded.warnings().toString()).doesNotContain("purple", "99999");
  }

  @Test
  void settingsThatCannotBeWrittenLeaveTheOldOnes() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("home"), "a file");
    SettingsStore store = new SettingsStore(inTheWay.resolve("settings.json"));

    assertThatThrownBy(() -> store.save(Settings.DEFAULT)).hasMessageContaining("USE-303");
    assertThat(inTheWay).hasContent("a file");
  }

  private SettingsStore store() {
    return new SettingsStore(file());
  }

  private Path file() {
    return folder.resolve("settings.json");
  }

  private static SettingsStore.Loaded loaded(Settings settings) {
    return new SettingsStore.Loaded(settings, List.of());
  }
}
