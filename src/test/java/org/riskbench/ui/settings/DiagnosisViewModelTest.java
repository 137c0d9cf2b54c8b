package org.riskbench.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

class DiagnosisViewModelTest {
  @TempDir private Path home;
  private final Toasts toasts = new Toasts();
  private final List<Path> opened = new ArrayList<>();

  private DiagnosisViewModel section() {
    return new DiagnosisViewModel(
        new Session(Settings.DEFAULT),
        new Places(home, home.resolve("models"), Optional.empty()),
        Messages.bundled(),
        new InlineJobRunner(),
        toasts,
        opened::add,
        () -> List.of("DATA-104"));
  }

  @Test
  void aBundleIsWrittenAndWhoeverAskedIsToldToLookAtIt() {
    Path file = home.resolve("bundle.zip");

    section().writeBundle(file, List.of("1280 x 800 at 100 %"));

    assertThat(file).isNotEmptyFile();
    assertThat(toasts.texts())
        .containsExactly("Written to bundle.zip. Look at it before you send it.");
  }

  @Test
  void aBundleThatCannotBeWrittenIsSaid() throws IOException {
    DiagnosisViewModel section = section();

    section.writeBundle(Files.createFile(home.resolve("file")).resolve("b.zip"), List.of());

    assertThat(section.getNotice().orElseThrow().code()).isEqualTo("DIAG-101");
    assertThat(toasts.texts()).isEmpty();
  }

  @Test
  void theLogFolderIsShownByTheSystem() {
    section().openLogs();

    assertThat(opened).containsExactly(home.resolve("logs"));
  }
}
