package org.riskbench.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.modelfile.Drafts;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.OwnerName;

/**
 * Whatever is killed when, what was there before stays as it was, and what was not finished is not
 * seen. {@code -Driskbench.kills=200} kills more often.
 */
class KilledSaveTest {
  private static final int KILLS = Integer.getInteger("riskbench.kills", 40);

  /** Enough to be hit while it is written: a small file goes to the disk in one call. */
  private static final int LARGE = 1 << 20;

  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder = Path.of("");

  @Test
  void aKilledSaveLeavesTheOldStateAndNothingHalf() throws Exception {
    Random random = new Random(6);
    for (int round = 0; round < KILLS; round++) {
      Path home = folder.resolve("round-" + round);
      ModelId old = SavingDesk.registry(home).save("old", Drafts.small()).id();
      byte[] before = Files.readAllBytes(file(home, old));

      List<String> said =
          killedAfter(random.nextInt(6), random.nextInt(3_000), round % 2 == 0, home);

      assertThat(file(home, old)).hasBinaryContent(before);
      assertSoundAndComplete(home, said);
    }
  }

  /**
   * What a desk had said when it was killed: after some lines and microseconds, and where asked for
   * after the next file was seen to come, so that it is hit while it writes.
   */
  private static List<String> killedAfter(int lines, int micros, boolean writing, Path home)
      throws IOException, InterruptedException {
    Process desk = SavingDesk.start(home, Integer.MAX_VALUE, LARGE);
    try (BufferedReader out = SavingDesk.said(desk)) {
      String heard =
          Stream.generate(() -> line(out)).limit(lines).collect(Collectors.joining("\n"));
      if (writing) {
        awaitNextFile(home.resolve("models"), desk);
      }
      assertThat(desk.waitFor(micros, TimeUnit.MICROSECONDS)).as(heard).isFalse();
      // By its handle, which leaves open what it said.
      desk.toHandle().destroyForcibly();
      desk.waitFor();
      return Stream.concat(
              heard.lines(), out.lines().filter(line -> line.matches("(model|list|key) .+")))
          .toList();
    } finally {
      desk.destroyForcibly();
    }
  }

  private static void awaitNextFile(Path models, Process desk) {
    Set<String> before = names(models);
    while (desk.isAlive() && before.containsAll(names(models))) {
      Thread.onSpinWait();
    }
  }

  private static Set<String> names(Path models) {
    String[] names = models.toFile().list();
    return names == null ? Set.of() : Set.of(names);
  }

  private static String line(BufferedReader out) {
    try {
      return String.valueOf(out.readLine());
    } catch (IOException e) {
      return "";
    }
  }

  private static void assertSoundAndComplete(Path home, List<String> said) {
    ModelRegistry registry = SavingDesk.registry(home);
    long models = said.stream().filter(line -> line.startsWith("model ")).count();
    assertThat(registry.list())
        .allMatch(RegistryEntry.Saved.class::isInstance)
        .hasSizeBetween((int) models + 1, (int) models + 2);
    assertThat(SavingDesk.lists(home).list()).allMatch(list -> list.problem().isEmpty());
    SavingDesk.keys(home)
        .find()
        .ifPresent(
            key ->
                assertThat(key.owner().text())
                    .isIn(SavingDesk.owner(0).text(), SavingDesk.owner(1).text(), user()));
    assertThat(registry.save("a", Drafts.tiny()).id().version()).isGreaterThan((int) models);
  }

  private static String user() {
    return OwnerName.ofUser().text();
  }

  @Test
  void twoDesksOnOneFolderLoseNothing() throws Exception {
    Process first = SavingDesk.start(folder, 10, 1);
    Process second = SavingDesk.start(folder, 10, 1);
    try (BufferedReader one = SavingDesk.said(first);
        BufferedReader other = SavingDesk.said(second)) {
      List<String> said = Stream.concat(one.lines(), other.lines()).toList();

      assertThat(said).hasSize(60).noneMatch(line -> line.contains("-"));
      assertThat(said.stream().filter(line -> line.startsWith("model "))).doesNotHaveDuplicates();
      assertThat(SavingDesk.registry(folder).list())
          .hasSize(20)
          .allMatch(RegistryEntry.Saved.class::isInstance);
      assertThat(SavingDesk.lists(folder).list().get(0).list().orElseThrow().title().version())
          .isEqualTo(20);
    } finally {
      first.destroyForcibly();
      second.destroyForcibly();
    }
  }

  /** No file may be longer than 8 blocks of 512 bytes: to a program, a disk that is full. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the limit is set by a POSIX shell")
  void aFullDiskIsASentenceAndLeavesNothingBehind() throws Exception {
    ModelId old = SavingDesk.registry(folder).save("a", Drafts.tiny()).id();
    byte[] before = Files.readAllBytes(file(folder, old));

    Process desk = SavingDesk.start(folder, 1, 1, "sh", "-c", "ulimit -f 8; exec \"$@\"", "sh");
    try (BufferedReader out = SavingDesk.said(desk)) {
      assertThat(out.lines().collect(Collectors.joining("\n")))
          .contains("MODEL-222", "can't save the model", "Free or choose another folder")
          .doesNotContain("Exception");
    } finally {
      assertThat(desk.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    // Beside the models lie the log of what was done and its lock.
    assertThat(folder.resolve("models").toFile().list())
        .containsExactlyInAnyOrder(
            file(folder, old).getFileName().toString(), "audit.ndjson", ".lock");
    assertThat(file(folder, old)).hasBinaryContent(before);
  }

  private static Path file(Path home, ModelId id) {
    return SavingDesk.registry(home).resolve(id.toString());
  }
}
