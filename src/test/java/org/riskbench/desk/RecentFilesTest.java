package org.riskbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.disk.FileRights;

class RecentFilesTest {
  @TempDir private Path home = Path.of("");

  private RecentFiles recent() {
    return new RecentFiles(home.resolve("recent.json"));
  }

  @Test
  void theLatestComesFirstAndNoneTwice() {
    recent().add(home.resolve("a.csv"));
    recent().add(home.resolve("b.csv"));
    recent().add(home.resolve("a.csv"));

    assertThat(recent().all()).containsExactly(home.resolve("a.csv"), home.resolve("b.csv"));
  }

  @Test
  void theOldestIsForgotten() {
    for (int i = 0; i < 14; i++) {
      recent().add(home.resolve(i + ".csv"));
    }

    assertThat(recent().all())
        .hasSize(10)
        .startsWith(home.resolve("13.csv"))
        .endsWith(home.resolve("4.csv"));
  }

  @Test
  void clearingLeavesNoList() throws IOException {
    recent().add(home.resolve("a.csv"));
    assertThat(FileRights.isPrivate(home.resolve("recent.json"))).isTrue();

    recent().clear();

    assertThat(recent().all()).isEmpty();
    assertThat(home.resolve("recent.json")).doesNotExist();
  }

  @Test
  void aListThatMakesNoSenseIsEmpty() throws IOException {
    Files.writeString(home.resolve("recent.json"), "{\"files\": [1, 2");

    assertThat(recent().all()).isEmpty();
  }
}
