package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.InlineJobRunner;

class FileExportTest {
  @TempDir private Path folder;
  private final Toasts toasts = new Toasts();
  private final FileExport export =
      new FileExport(new InlineJobRunner(), toasts, Messages.bundled());

  @Test
  void whatIsExportedTakesThePlaceOfWhatWasThereAndLeavesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("chart.svg"), "old");

    export.write(file, () -> "new".getBytes(StandardCharsets.UTF_8));

    assertThat(file).hasContent("new");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void noFolderIsMadeWhereADriveHasVanished() {
    export.write(
        folder.resolve("drive").resolve("chart.svg"), () -> "new".getBytes(StandardCharsets.UTF_8));

    assertThat(export.noticeProperty().get().orElseThrow().code()).isEqualTo("USE-328");
    assertThat(folder.resolve("drive")).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsSaidAndWhatWasThereStays() throws IOException {
    Path file = Files.createDirectory(folder.resolve("chart.svg"));
    Files.writeString(file.resolve("inside"), "old");

    export.write(file, () -> "new".getBytes(StandardCharsets.UTF_8));

    assertThat(export.noticeProperty().get().orElseThrow().code()).isEqualTo("USE-328");
    assertThat(file.resolve("inside")).hasContent("old");
    assertThat(toasts.texts()).isEmpty();
  }
}
