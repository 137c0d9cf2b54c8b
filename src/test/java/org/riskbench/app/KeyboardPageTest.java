package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Theme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The page of keys is made from the book of commands. RISKBENCH_WRITE_PAGES=yes writes it anew in
 * place of looking whether it is up to date.
 */
class KeyboardPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "keyboard.md");

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void thePageListsTheKeysThatTheProgramHas() throws IOException {
    Desk desk =
        WaitForAsyncUtils.waitForAsyncFx(
            60_000, () -> TestDesk.of(Theme.LIGHT, Path.of("nowhere"), new InlineJobRunner()));
    String page = desk.keyboardPage();

    if (System.getenv().getOrDefault("RISKBENCH_WRITE_PAGES", "").equals("yes")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).as("made anew by RISKBENCH_WRITE_PAGES=yes").hasContent(page);
  }
}
