package org.riskbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed while it keeps the desk, the next program finds one that is whole. {@code
 * -Driskbench.kills=200} kills more often.
 */
class KilledKeepingTest {
  private static final int KILLS = Integer.getInteger("riskbench.kills", 8);

  @TempDir private Path home = Path.of("");

  private Path folder = Path.of("");

  @BeforeEach
  void keepADesk() throws IOException {
    folder = home.resolve("desk");
    SampleDesk desk = SampleDesk.in(home, "majority", "logistic");
    try (DeskStore store = new DeskStore(folder)) {
      store.open();
      store.save(desk.content, desk.inside::get);
    }
  }

  @Test
  void aKilledProgramLeavesADeskThatIsWhole() throws Exception {
    Random random = new Random(14);
    for (int round = 0; round < KILLS; round++) {
      int said = killedAfter(1 + random.nextInt(5), random.nextInt(20_000));

      try (DeskStore store = new DeskStore(folder)) {
        assertThat(store.open()).isEqualTo(LastEnd.KILLED);
        DeskContent content = found(store);
        assertThat(content.runs()).hasSize(2);
        assertThat(content.trained()).isGreaterThanOrEqualTo(said);
        for (KeptHandles each : content.runs()) {
          assertThat(store.run(each.key()).test().size()).isPositive();
        }
      }
    }
  }

  /** It may have been killed when the desk was the session before, for a moment. */
  private static DeskContent found(DeskStore store) {
    if (store.content().isEmpty()) {
      store.bringBack();
    }
    return store.content().orElseThrow();
  }

  /** How often the program had said to have kept the desk when it was killed. */
  private int killedAfter(int lines, int micros) throws IOException, InterruptedException {
    Process program = KeepingProgram.start(folder, Integer.MAX_VALUE);
    try (BufferedReader out = KeepingProgram.said(program)) {
      String last = "";
      for (int i = 0; i <= lines; i++) {
        last = String.valueOf(out.readLine());
      }
      program.waitFor(micros, TimeUnit.MICROSECONDS); // it never ends by itself
      assertThat(program.isAlive()).as(last).isTrue();
      program.toHandle().destroyForcibly();
      program.waitFor();
      return last.startsWith("kept ") ? Integer.parseInt(last.substring(5)) : 0;
    } finally {
      program.destroyForcibly();
    }
  }

  /** No file may be longer than 8 blocks of 512 bytes: to a program, a disk that is full. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the limit is set by a POSIX shell")
  void aFullDiskIsASentenceAndTheDeskStaysAsItWas() throws Exception {
    Process program = KeepingProgram.start(folder, 1, "sh", "-c", "ulimit -f 8; exec \"$@\"", "sh");
    try (BufferedReader out = KeepingProgram.said(program)) {
      assertThat(out.lines().collect(Collectors.joining("\n")))
          .contains("DESK-104", "this is tried again")
          .doesNotContain("Exception");
    } finally {
      program.waitFor();
    }
    try (DeskStore store = new DeskStore(folder)) {
      store.open();
      assertThat(store.content().orElseThrow().runs()).hasSize(2);
      assertThat(store.run("%032x".formatted(1)).number()).isEqualTo(1);
    }
  }
}
