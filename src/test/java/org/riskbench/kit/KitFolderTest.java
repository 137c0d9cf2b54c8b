package org.riskbench.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.CancelledContext;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;

class KitFolderTest {
  private static final List<KitFile> FILES =
      List.of(KitFile.text("README.md", "read me"), KitFile.script("bin/run.sh", "#!/bin/sh\n"));

  @TempDir private Path folder = Path.of("");

  @Test
  void aKitIsWrittenWithItsScriptsReadyToStart() throws IOException {
    Path kit = folder.resolve("a/kit");
    KitFolder.write(kit, FILES, JobContext.none());

    assertThat(kit.resolve("README.md")).hasContent("read me").isNotEmptyFile();
    assertThat(Files.isExecutable(kit.resolve("bin/run.sh"))).isTrue();
    assertThat(Files.isExecutable(kit.resolve("README.md"))).isFalse();
  }

  @Test
  void anEmptyFolderIsFilledAndAFullOneLeftAlone() throws IOException {
    Path kit = Files.createDirectories(folder.resolve("kit"));
    KitFolder.write(kit, FILES, JobContext.none());

    assertThatThrownBy(() -> KitFolder.write(kit, FILES, JobContext.none()))
        .hasMessageContaining("KIT-103");
  }

  @Test
  void aFileInTheWayIsLeftAlone() throws IOException {
    Path kit = Files.writeString(folder.resolve("kit"), "mine");

    assertThatThrownBy(() -> KitFolder.write(kit, FILES, JobContext.none()))
        .hasMessageContaining("KIT-10");
    assertThat(kit).hasContent("mine");
  }

  @Test
  void cancellingLeavesNothingBehind() throws IOException {
    assertThatThrownBy(() -> KitFolder.write(folder.resolve("kit"), FILES, new CancelledContext()))
        .isInstanceOf(CancelledException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aPlaceWithoutValueAndAValueWithoutPlaceAreBothMistakes() {
    assertThat(Template.filled("t", "to @name@", Map.of("name", "$1"))).isEqualTo("to $1");
    assertThatThrownBy(() -> Template.filled("t", "to @name@", Map.of()))
        .hasMessageContaining("@name@");
    assertThatThrownBy(() -> Template.filled("t", "to", Map.of("name", "x")))
        .hasMessageContaining("name");
  }

  @Test
  void aPathThatLeadsOutOfTheKitIsNone() {
    for (String path : List.of("../x", "/x", "a//b", "a b", "", "..", "a/..")) {
      assertThatThrownBy(() -> KitFile.text(path, ""))
          .as(path)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
