package org.riskbench.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ProblemException;

class HomeFilesTest {
  @TempDir Path home;

  @Test
  void theSaltIsMadeOnceAndStaysTheSame() {
    SaltStore store = new SaltStore(home.resolve("new"));
    assertThat(store.find()).isEmpty();
    byte[] salt = store.require();
    assertThat(salt).hasSize(32).isNotEqualTo(new byte[32]);
    assertThat(new SaltStore(home.resolve("new")).require()).isEqualTo(salt);
  }

  @Test
  void onlyTheOwnerMayReadTheSalt() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    new SaltStore(home).require();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("salt"))))
        .isEqualTo("rw-------");
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(home.resolve("salt"));
    }
  }

  @Test
  void aDamagedSaltIsSaidAndNotReplaced() throws IOException {
    Files.writeString(home.resolve("salt"), "short");
    assertThatThrownBy(() -> new SaltStore(home).require()).isInstanceOf(ProblemException.class);
    assertThat(Files.readString(home.resolve("salt"))).isEqualTo("short");
  }

  @Test
  void rolesComeBackForTheSameColumnsInAnyOrder() throws IOException {
    RoleMemory memory = new RoleMemory(home);
    memory.keep(List.of("email", "secret_name"), Map.of("email", "ENTITY"));
    assertThat(new RoleMemory(home).recall(List.of("secret_name", "email")))
        .containsExactly(Map.entry("email", "ENTITY"));
    assertThat(memory.recall(List.of("email"))).isEmpty();
    memory.keep(List.of("email", "secret_name"), Map.of("email", "IGNORED"));
    assertThat(memory.recall(List.of("email", "secret_name")))
        .containsExactly(Map.entry("email", "IGNORED"));
  }

  @Test
  void aDamagedMemoryIsForgotten() throws IOException {
    Files.writeString(home.resolve("roles.json"), "{\"x\": [");
    assertThat(new RoleMemory(home).recall(List.of("a"))).isEmpty();
    new RoleMemory(home).keep(List.of("a"), Map.of("a", "ID"));
    assertThat(new RoleMemory(home).recall(List.of("a"))).isEqualTo(Map.of("a", "ID"));
  }
}
