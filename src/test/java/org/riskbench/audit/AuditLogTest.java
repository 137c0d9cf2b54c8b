package org.riskbench.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.Problem;

class AuditLogTest {
  private static final Instant NOW = Instant.parse("2026-11-25T23:30:00.123Z");
  private static final String FILE_HASH = "ab".repeat(32);

  private final Path folder;
  private final AuditLog log;

  AuditLogTest(@TempDir Path outside) {
    folder = outside.resolve("models");
    log = log("ann");
  }

  private AuditLog log(String who) {
    return new AuditLog(folder, Clock.fixed(NOW, ZoneOffset.UTC), () -> who);
  }

  private static AuditEvent save(int version) {
    return AuditEvent.of(AuditAction.SAVE).on("a:" + version, FILE_HASH).with("why", "n" + version);
  }

  private void write(int lines) {
    for (int i = 1; i <= lines; i++) {
      int version = i;
      log.alone(List::of, pen -> pen.write(save(version)));
    }
  }

  private List<String> text() throws IOException {
    return new ArrayList<>(Files.readAllLines(log.file()));
  }

  private void put(List<String> lines) throws IOException {
    Files.writeString(log.file(), String.join("\n", lines) + "\n");
  }

  private List<AuditChain.Break> breaks() {
    return log.read().breaks();
  }

  @Test
  void everyLineTellsWhoDidWhatAndWhenAndIsChainedToTheOneBefore() {
    write(3);

    AuditChain chain = log.read();

    assertThat(chain.breaks()).isEmpty();
    AuditLine last = chain.lines().get(2);
    assertThat(last.number()).isEqualTo(3);
    assertThat(last.at()).isEqualTo(NOW);
    assertThat(last.who()).isEqualTo("ann");
    assertThat(last.event()).isEqualTo(save(3));
    assertThat(last.before()).isEqualTo(chain.lines().get(1).hash());
    assertThat(chain.head()).contains(last.hash());
    assertThat(chain.lines().get(0).before()).isEqualTo("0".repeat(64));
  }

  @Test
  void aLineCanBeCheckedWithoutThisProgram() throws IOException {
    write(1);
    String line = text().get(0);
    String open = line.substring(0, line.indexOf(",\"hash\":"));

    assertThat(line).endsWith(",\"hash\":\"" + LineJson.sha256(open) + "\"}");
  }

  @Test
  void aChangedLineIsFoundWhereItStands() throws IOException {
    write(4);
    List<String> lines = text();
    lines.set(1, lines.get(1).replace("n2", "n9"));
    put(lines);

    assertThat(breaks()).containsExactly(new AuditChain.Break(2, AuditChain.Fault.CHANGED));
    assertThat(breaks().get(0).sentence()).contains("Line 2", "changed");
  }

  @Test
  void aLineChangedTogetherWithItsHashBreaksTheNext() throws IOException {
    write(4);
    List<String> lines = text();
    String line = lines.get(1).replace("n2", "n9");
    String open = line.substring(0, line.indexOf(",\"hash\":"));
    lines.set(1, open + ",\"hash\":\"" + LineJson.sha256(open) + "\"}");
    put(lines);

    assertThat(breaks()).containsExactly(new AuditChain.Break(3, AuditChain.Fault.OUT_OF_PLACE));
  }

  @Test
  void aRemovedLineAndAMovedOneAreFound() throws IOException {
    write(4);
    List<String> lines = text();
    String second = lines.remove(1);
    put(lines);
    assertThat(breaks()).containsExactly(new AuditChain.Break(2, AuditChain.Fault.OUT_OF_PLACE));

    lines.add(2, second);
    put(lines);
    assertThat(breaks()).isNotEmpty();

    lines.remove(0);
    put(lines);
    assertThat(breaks().get(0).sentence()).contains("does not begin with its first line");
  }

  @Test
  void aLineThatIsNoneHidesNoOther() throws IOException {
    write(3);
    List<String> lines = text();
    lines.set(1, "{\"nonsense\": 1}");
    put(lines);

    assertThat(log.read().lines()).hasSize(2);
    assertThat(breaks().get(0)).isEqualTo(new AuditChain.Break(2, AuditChain.Fault.UNREADABLE));
  }

  @Test
  void aTailThatWasCutOffIsSeenOnlyWithTheHeadKeptElsewhere() throws IOException {
    write(2);
    String kept = log.read().head().orElseThrow();
    write(1);
    assertThat(log.read().find(kept)).contains(2L);

    put(text().subList(0, 1));

    assertThat(breaks()).isEmpty();
    assertThat(log.read().find(kept)).isEmpty();
  }

  @Test
  void aHalfLineOfAStoppedProgramIsTakenAwayAndToldOf() throws IOException {
    write(2);
    Files.writeString(log.file(), "{\"number\":3,\"at\":\"20", StandardOpenOption.APPEND);
    assertThat(log.read().halfWritten()).isTrue();
    assertThat(log.read().lines()).hasSize(2);

    write(1);

    assertThat(breaks()).isEmpty();
    assertThat(log.read().halfWritten()).isFalse();
    assertThat(log.read().lines())
        .extracting(line -> line.event().action())
        .containsExactly(AuditAction.SAVE, AuditAction.SAVE, AuditAction.MENDED, AuditAction.SAVE);
  }

  @Test
  void workGoesOnAfterADamagedLastLineAndTheDamageStaysFound() throws IOException {
    write(2);
    List<String> lines = text();
    lines.set(1, "gone");
    put(lines);

    write(2);

    assertThat(log.read().lines()).extracting(AuditLine::number).containsExactly(1L, 3L, 4L);
    assertThat(breaks()).containsExactly(new AuditChain.Break(2, AuditChain.Fault.UNREADABLE));
  }

  @Test
  void anActThatFailsIsSaidToHaveFailed() {
    Problem full = Problem.error("MODEL-222", "The disk is full.", "Free some space.");

    assertThatThrownBy(
            () ->
                log.alone(
                    List::of,
                    pen ->
                        pen.before(
                            save(1),
                            () -> {
                              throw full.asException();
                            })))
        .hasMessageContaining("MODEL-222");

    AuditEvent failed = log.read().lines().get(1).event();
    assertThat(failed.action()).isEqualTo(AuditAction.FAILED);
    assertThat(failed.details()).containsEntry("line", "1").containsEntry("problem", "MODEL-222");
  }

  @Test
  void nothingIsDoneWhereTheLineCannotBeWritten() throws IOException {
    Files.createDirectories(log.file());
    List<String> done = new ArrayList<>();

    assertThatThrownBy(() -> log.alone(List::of, pen -> pen.before(save(1), () -> done.add("it"))))
        .hasMessageContaining("MODEL-301");

    assertThat(done).isEmpty();
  }

  @Test
  void detailsAreOneLineOfPrintableText() {
    AuditEvent event =
        AuditEvent.of(AuditAction.STAGE).with("why", " a\nb\u0007c\u001b[31m " + "x".repeat(2_000));

    assertThat(event.detail("why")).startsWith("a b c [31m x").hasSize(AuditEvent.LONGEST_DETAIL);
    log.alone(List::of, pen -> pen.write(event));
    assertThat(log.read().lines().get(0).event()).isEqualTo(event);
  }

  @Test
  void twoDesksOnOneFolderWriteOneChain() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<Long>> writes = new ArrayList<>();
      for (int i = 1; i <= 40; i++) {
        int version = i;
        AuditLog mine = log(i % 2 == 0 ? "ann" : "bob");
        Callable<Long> write = () -> mine.alone(List::of, pen -> pen.write(save(version)));
        writes.add(pool.submit(write));
      }
      for (Future<Long> done : writes) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }

    assertThat(log.read().lines()).hasSize(40);
    assertThat(breaks()).isEmpty();
  }
}
