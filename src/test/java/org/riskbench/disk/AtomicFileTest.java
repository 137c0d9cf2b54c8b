package org.riskbench.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private final Path folder;
  private final Path from;
  private final Path to;

  AtomicFileTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.from = Files.writeString(folder.resolve("from"), "new");
    this.to = folder.resolve("to");
  }

  @Test
  void aMoveIntoAFreePlaceLeavesOneFile() throws IOException {
    AtomicFile.moveNew(from, to);

    assertThat(to).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("to");
  }

  @Test
  void aMoveOntoAFileChangesNothing() throws IOException {
    Files.writeString(to, "old");

    assertThatThrownBy(() -> AtomicFile.moveNew(from, to))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(to).hasContent("old");
    assertThat(from).hasContent("new");
  }

  @Test
  void disksWithoutLinksKeepTheSamePromise() throws IOException {
    AtomicFile.moveIntoClaim(from, to);
    assertThat(to).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("to");

    Path second = Files.writeString(folder.resolve("second"), "other");
    assertThatThrownBy(() -> AtomicFile.moveIntoClaim(second, to))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(to).hasContent("new");
  }

  @Test
  void replacingLeavesTheNewContentAlone() throws IOException {
    AtomicFile.replace(from, "newer".getBytes(StandardCharsets.UTF_8));

    assertThat(from).hasContent("newer");
    assertThat(folder.toFile().list()).containsExactly("from");
  }
}
