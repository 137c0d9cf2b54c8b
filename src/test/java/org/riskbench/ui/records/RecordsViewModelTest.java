package org.riskbench.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.settings.Settings;
import org.riskbench.ui.session.Session;

class RecordsViewModelTest {
  @TempDir private Path folder;
  private final Session session = new Session(Settings.DEFAULT);
  private final RecordsViewModel view = new RecordsViewModel(session);

  @Test
  void valuesThatCouldNameAPersonAreMaskedUntilAskedFor() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("applications.csv"),
            "amount,email\n1,eve0@example.com\n2,kim1@example.com\n3,eve0@example.com\n");
    session.setDataset(DataLoader.load(file, LoadOptions.defaults(), JobContext.none()));
    assertThat(view.getTable().orElseThrow().text(0, 1)).isEqualTo(RecordTable.MASK);

    view.setShowValues(true);

    assertThat(view.getTable().orElseThrow().text(0, 1)).isEqualTo("eve0@example.com");
  }
}
