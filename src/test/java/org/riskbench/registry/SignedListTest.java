package org.riskbench.registry;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.lists.ListSeals;
import org.riskbench.lists.ListStore;
import org.riskbench.problem.Problem;
import org.riskbench.rule.HashedList;
import org.riskbench.schema.CellHash;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.OwnerName;
import org.riskbench.signing.SignerKey;
import org.riskbench.velocity.KeyRule;

class SignedListTest {
  private static final CellHash SALT = new CellHash(new byte[32]);
  private static final DeskKey OURS = DeskKey.make(OwnerName.typed("Ours"));
  private static final DeskKey THEIRS = DeskKey.make(OwnerName.typed("Theirs"));
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

  private final Path folder;

  SignedListTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private ListStore trusting(SignerKey... keys) {
    ListSeals seals = new ListSeals(() -> OURS, () -> Set.of(keys));
    return new ListStore(folder, () -> Optional.of(SALT), NOW, Optional.of(seals));
  }

  private static HashedList save(ListStore store) {
    Instant end = Instant.parse("2027-03-31T00:00:00Z");
    return store.save("bad", KeyRule.TEXT, Optional.of(end), List.of("worse", "worst"));
  }

  private Path file(int version) {
    return folder.resolve("bad.v%d.risklist".formatted(version));
  }

  private static String code(ListStore store) {
    return store.trouble("bad").map(Problem::code).orElse("sound");
  }

  @Test
  void aSignedListIsBelievedByWhoeverTrustsTheSigner() {
    save(trusting());

    assertThat(code(trusting(OURS.key()))).isEqualTo("sound");
    assertThat(code(trusting(THEIRS.key()))).isEqualTo("LIST-141");
    assertThat(code(new ListStore(folder, Optional.of(SALT), NOW))).isEqualTo("LIST-141");
  }

  @Test
  void theSignatureCoversEveryLineButItsOwn() throws IOException {
    save(trusting());
    List<String> lines = Files.readAllLines(file(1));
    String seal = lines.stream().filter(line -> line.startsWith("seal ")).findFirst().orElseThrow();
    String rest =
        String.join("\n", lines.stream().filter(line -> !line.equals(seal)).toList()) + "\n";
    String[] words = seal.split(" ", -1);

    assertThat(OURS.key().verifies(rest, Base64.getDecoder().decode(words[2]))).isTrue();
  }

  @Test
  void aSignedListChangedAtAnyByteIsNotTrusted() throws IOException {
    save(trusting());
    byte[] sound = Files.readAllBytes(file(1));
    for (int i = 0; i < sound.length; i++) {
      byte[] changed = sound.clone();
      changed[i] ^= 1;
      Files.write(file(1), changed);
      assertThat(code(trusting(OURS.key()))).startsWith("LIST-1");
    }
  }

  @Test
  void listsSealedByTheDesksOwnHashStayReadable() {
    save(new ListStore(folder, Optional.of(SALT), NOW));
    assertThat(code(trusting())).isEqualTo("sound");

    assertThat(save(trusting()).title().version()).isEqualTo(2);
    assertThat(code(trusting(OURS.key()))).isEqualTo("sound");
  }

  @Test
  void aSignedListSaysSoInItsFirstLine() throws IOException {
    save(trusting());

    assertThat(new String(Files.readAllBytes(file(1)), US_ASCII)).startsWith("riskbench list 2\n");
  }
}
