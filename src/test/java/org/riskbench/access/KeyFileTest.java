package org.riskbench.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ProblemException;
import org.riskbench.signing.OwnerName;

class KeyFileTest {
  private static final Instant MADE = Instant.parse("2026-11-26T08:00:00Z");

  private final KeyFile file;

  KeyFileTest(@TempDir Path folder) {
    file = new KeyFile(folder.resolve("callers.keys"));
  }

  static NewKey key(String owner) {
    return NewKey.make(
        OwnerName.typed(owner), Set.of(Scope.SCORE), MADE, Optional.empty(), Optional.empty());
  }

  @Test
  void aKeyIsKeptWithAllThatIsKnownOfItButTheSecret() throws IOException {
    NewKey made =
        NewKey.make(
            OwnerName.typed("Web shop, checkout"),
            Set.of(Scope.FEEDBACK, Scope.SCORE),
            MADE,
            Optional.of(MADE.plusSeconds(60)),
            Optional.of(new Rate(100, "s")));
    file.add(made.key());

    assertThat(file.list()).containsExactly(made.key());
    assertThat(made.secret()).matches("rbk_[A-Za-z0-9_-]{43}");
    assertThat(Files.readString(file.path()))
        .contains("score,feedback 2026-11-26T08:00:00Z 2026-11-26T08:01:00Z 100/s Web shop,")
        .doesNotContain(made.secret().substring(4));
    assertThat(made).asString().doesNotContain(made.secret().substring(4));
  }

  @Test
  void noTwoSecretsAreAlike() {
    assertThat(IntStream.range(0, 1_000).mapToObj(i -> key("shop").secret()).distinct())
        .hasSize(1_000);
  }

  @Test
  void onlyTheOwnerMayOpenTheFile() throws IOException {
    assumeThat(file.path().getFileSystem().supportedFileAttributeViews()).contains("posix");
    file.add(key("shop").key());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    for (String wider : new String[] {"rw----r--", "rw--w----", "rw-rw-rw-", "rw----r-x"}) {
      Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(wider));

      assertProblem(file::list, "ACCESS-101");
      assertProblem(() -> file.add(key("other").key()), "ACCESS-101");
    }
  }

  @Test
  void aRevokedKeyIsGoneAndTheOthersStay() {
    List<NewKey> keys = List.of(key("shop"), key("shop"), key("desk"));
    keys.forEach(key -> file.add(key.key()));

    assertThat(file.revoke("desk")).isEqualTo(keys.get(2).key());
    assertProblem(() -> file.revoke("shop"), "ACCESS-105");
    assertProblem(() -> file.revoke("nobody"), "ACCESS-105");
    assertProblem(() -> file.revoke(keys.get(0).key().id().substring(0, 3)), "ACCESS-105");
    assertThat(file.revoke(keys.get(0).key().id())).isEqualTo(keys.get(0).key());
    assertThat(file.list()).containsExactly(keys.get(1).key());
  }

  @Test
  void aDamagedLineIsNamedByItsNumberAndNeverRepeated() throws IOException {
    file.add(key("shop").key());
    String sound = Files.readString(file.path());
    for (String damaged :
        new String[] {
          sound.replace(" score ", " score,root "),
          sound.replace("2026-11-26T", "2026-11-66T"),
          sound.replace(" - - shop", " - 0/s shop"),
          sound.replace(" shop", ""),
          sound.replaceFirst("(?m)^[0-9a-f]{4}", "zzzz")
        }) {
      Files.writeString(file.path(), damaged);

      assertThatThrownBy(file::list)
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.problem().code()).isEqualTo("ACCESS-103");
                assertThat(e.problem().what()).startsWith("Line 3 ").doesNotContain("2026");
              });
    }
  }

  @Test
  void keysAddedAtOnceAreAllKept() {
    CompletableFuture<?>[] adding =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.runAsync(() -> file.add(key("owner " + i).key())))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(adding).join();

    assertThat(file.list()).hasSize(8);
  }

  @Test
  void withoutAFileThereAreNoKeysButAServerNeedsOne() {
    assertThat(file.list()).isEmpty();
    assertProblem(file::read, "ACCESS-102");
  }

  static void assertProblem(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }
}
