package org.riskbench.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.Problem;
import org.riskbench.signing.OwnerName;

class LiveKeysTest {
  private final KeyFile file;
  private final List<Problem> told = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-26T08:00:00Z");

  LiveKeysTest(@TempDir Path folder) {
    file = new KeyFile(folder.resolve("callers.keys"));
  }

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private LiveKeys live() {
    return new LiveKeys(file, clock, () -> now.toEpochMilli() * 1_000_000, told::add);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private static Optional<String> owner(LiveKeys keys, String secret) {
    return keys.find(secret).map(key -> key.key().owner().text());
  }

  @Test
  void aSecretIsItsOwnersAndNothingElseIsAnybodys() {
    NewKey shop = KeyFileTest.key("shop");
    NewKey desk = KeyFileTest.key("desk");
    file.add(shop.key());
    file.add(desk.key());
    LiveKeys keys = live();

    assertThat(owner(keys, shop.secret())).contains("shop");
    assertThat(owner(keys, desk.secret())).contains("desk");
    for (String wrong :
        new String[] {
          "",
          "rbk_",
          shop.secret() + "A",
          shop.secret().substring(1),
          shop.secret().toUpperCase(java.util.Locale.ROOT),
          KeyFileTest.key("shop").secret(),
          shop.key().hash().hex(),
          "ä".repeat(47)
        }) {
      assertThat(owner(keys, wrong)).isEmpty();
    }
  }

  @Test
  void aRevokedKeyOpensNothingASecondLaterAndANewOneDoes() {
    NewKey shop = KeyFileTest.key("shop");
    file.add(shop.key());
    LiveKeys keys = live();
    NewKey next = KeyFileTest.key("shop");
    file.add(next.key());
    file.revoke(shop.key().id());
    pass(Duration.ofSeconds(1));

    assertThat(owner(keys, shop.secret())).isEmpty();
    assertThat(owner(keys, next.secret())).contains("shop");
  }

  @Test
  void anExpiredKeyOpensNothing() {
    NewKey shop =
        NewKey.make(
            OwnerName.typed("shop"),
            Set.of(Scope.SCORE),
            now,
            Optional.of(now.plusSeconds(60)),
            Optional.empty());
    file.add(shop.key());
    LiveKeys keys = live();
    pass(Duration.ofSeconds(59));
    assertThat(owner(keys, shop.secret())).contains("shop");
    pass(Duration.ofSeconds(1));
    assertThat(owner(keys, shop.secret())).isEmpty();
  }

  @Test
  void aFileThatCantBeReadChangesNothingAndIsToldOnce() throws IOException {
    NewKey shop = KeyFileTest.key("shop");
    file.add(shop.key());
    LiveKeys keys = live();
    String sound = Files.readString(file.path());
    Files.writeString(file.path(), sound.substring(0, sound.length() - 20));
    pass(Duration.ofSeconds(1));
    assertThat(owner(keys, shop.secret())).contains("shop");
    pass(Duration.ofSeconds(1));
    assertThat(owner(keys, shop.secret())).contains("shop");
    assertThat(told).extracting(Problem::code).containsExactly("ACCESS-103");
    assertThat(keys.trouble()).isPresent();

    Files.delete(file.path());
    pass(Duration.ofSeconds(1));
    assertThat(owner(keys, shop.secret())).contains("shop");
    assertThat(told).extracting(Problem::code).containsExactly("ACCESS-103", "ACCESS-102");

    file.add(KeyFileTest.key("desk").key());
    pass(Duration.ofSeconds(1));
    assertThat(owner(keys, shop.secret())).isEmpty();
    assertThat(keys.trouble()).isEmpty();
  }

  @Test
  void anotherKeyAddedLeavesCountAndLimitOfTheFirst() {
    NewKey shop =
        NewKey.make(
            OwnerName.typed("shop"),
            Set.of(Scope.SCORE),
            now,
            Optional.empty(),
            Optional.of(new Rate(1, "h")));
    file.add(shop.key());
    LiveKeys keys = live();
    assertThat(keys.find(shop.secret()).orElseThrow().take(keys.nanos()).orElseThrow().granted())
        .isTrue();
    file.add(KeyFileTest.key("desk").key());
    pass(Duration.ofSeconds(2));

    KeyInUse again = keys.find(shop.secret()).orElseThrow();
    assertThat(again.take(keys.nanos()).orElseThrow().granted()).isFalse();
  }
}
