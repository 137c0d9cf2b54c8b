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
import java.util.Optional;
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

  private static RememberedColumns role(String column, String role) {
    return new RememberedColumns(Map.of(column, role), Map.of(), Optional.empty());
  }

  @Test
  void rolesComeBackForTheSameColumnsInAnyOrder() {
    RoleMemory memory = new RoleMemory(home);
    memory.keep(List.of("email", "secret_name"), role("email", "ENTITY"));
    assertThat(new RoleMemory(home).recall(List.of("secret_name", "email")).roles())
        .containsExactly(Map.entry("email", "ENTITY"));
    assertThat(memory.recall(List.of("email")).isEmpty()).isTrue();
    memory.keep(List.of("email", "secret_name"), role("email", "IGNORED"));
    assertThat(memory.recall(List.of("email", "secret_name")).roles())
        .containsExactly(Map.entry("email", "IGNORED"));
  }

  @Test
  void kindsAndTheLabelComeBackToo() {
    RememberedColumns said =
        new RememberedColumns(
            Map.of(),
            Map.of("bin", "CATEGORY"),
            Optional.of(new RememberedColumns.Label("verdict", "bogus", true)));
    new RoleMemory(home).keep(List.of("bin", "verdict"), said);
    assertThat(new RoleMemory(home).recall(List.of("bin", "verdict"))).isEqualTo(said);
  }

  @Test
  void whatIsForgottenLeavesNoTrace() throws IOException {
    RoleMemory memory = new RoleMemory(home);
    memory.keep(List.of("email"), role("email", "ENTITY"));
    memory.forget(List.of("email"));
    assertThat(memory.recall(List.of("email")).isEmpty()).isTrue();
    assertThat(Files.readString(home.resolve("roles.json"))).doesNotContain("email");
  }

  @Test
  void onlyTheFiftyLatestShapesAreRemembered() {
    RoleMemory memory = new RoleMemory(home);
    for (int i = 0; i <= 50; i++) {
      memory.keep(List.of("column" + i), role("column" + i, "ENTITY"));
    }
    assertThat(memory.recall(List.of("column0")).isEmpty()).isTrue();
    assertThat(memory.recall(List.of("column1")).isEmpty()).isFalse();
  }

  @Test
  void aDamagedMemoryIsForgotten() throws IOException {
    Files.writeString(home.resolve("roles.json"), "{\"x\": [");
    assertThat(new RoleMemory(home).recall(List.of("a")).isEmpty()).isTrue();
    new RoleMemory(home).keep(List.of("a"), role("a", "ID"));
    assertThat(new RoleMemory(home).recall(List.of("a"))).isEqualTo(role("a", "ID"));
  }
}
