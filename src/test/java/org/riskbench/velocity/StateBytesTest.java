package org.riskbench.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Rows;

/** A state that is written and read again goes on as if nothing had happened. */
class StateBytesTest {
  private static final byte[] SECRET =
      "thirty-two bytes of no secrecy!!".getBytes(StandardCharsets.US_ASCII);

  private static VelocityState restored(byte[] bytes) {
    return VelocityState.read(new ByteArrayInputStream(bytes), 1_000, SECRET);
  }

  /** Passes rows through a state, now and then an outcome; gives all that was answered. */
  private static final class Feeder {
    final VelocityState state;
    final SightingReader reader;
    final Rows.Cursor cursor;

    Feeder(VelocityState state, Rows rows) {
      this.state = state;
      this.reader = state.newReader(rows.schema());
      this.cursor = rows.cursor();
    }

    @SuppressWarnings("EnumOrdinal") // one more number to compare
    double[] pass(int row) {
      Sighting sighting = reader.newSighting();
      reader.read(cursor.at(row), sighting);
      double[] answer = new double[state.plan().size() + 1];
      answer[state.plan().size()] = state.pass(sighting, answer, Long.MAX_VALUE).ordinal();
      if (row % 3 == 0 && sighting.hasTime()) {
        state.addOutcome(sighting, row % 2 == 0);
      }
      return answer;
    }
  }

  @Property(tries = 120, seed = "17")
  void bothGoOnTheSameFromAnyMoment(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 300) int size,
      @ForAll @IntRange(min = 1, max = 900) int span,
      @ForAll @IntRange(min = 1, max = 9) int cap) {
    Rows rows = Attempts.random(seed, size, span);
    SplittableRandom random = new SplittableRandom(seed);
    VelocityPlan plan = Attempts.plan(cap);
    Feeder original = new Feeder(new VelocityState(plan, 1_000, SECRET), rows);
    Feeder copy = new Feeder(new VelocityState(plan, 1_000, SECRET), rows);
    for (int row = 0; row < size; row++) {
      if (random.nextInt(20) == 0) {
        copy = new Feeder(restored(StateDump.bytes(copy.state)), rows);
      }
      assertThat(copy.pass(row)).isEqualTo(original.pass(row));
    }
    assertThat(StateDump.of(copy.state)).isEqualTo(StateDump.of(original.state));
    assertThat(copy.state.records()).isEqualTo(original.state.records());
    assertThat(copy.state.coverage(2_000_000_000_000L))
        .isEqualTo(original.state.coverage(2_000_000_000_000L));
  }

  private static byte[] bytes() {
    Feeder feeder =
        new Feeder(
            new VelocityState(Attempts.plan(5), 1_000, SECRET), Attempts.random(4, 200, 600));
    for (int row = 0; row < 200; row++) {
      feeder.pass(row);
    }
    return StateDump.bytes(feeder.state);
  }

  private static void assertRefused(byte[] bytes, String... codes) {
    assertThatThrownBy(() -> restored(bytes))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isIn((Object[]) codes));
  }

  @Test
  void onlyTheBytesOfTheStateAreRead() throws IOException {
    byte[] bytes = bytes();
    InputStream more = new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length + 5));
    VelocityState.read(more, 1_000, SECRET);

    assertThat(more.available()).isEqualTo(5);
  }

  @Test
  void anotherSecretIsNoticed() {
    byte[] bytes = bytes();
    byte[] other = SECRET.clone();
    other[31]++;

    assertThatThrownBy(() -> VelocityState.read(new ByteArrayInputStream(bytes), 1_000, other))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("STATE-104"));
  }

  @Test
  void whateverIsNoStateIsRefused() {
    assertRefused(new byte[0], "STATE-106");
    assertRefused("PK and so on".getBytes(StandardCharsets.US_ASCII), "STATE-106");
    byte[] later = bytes();
    later[11] = 2;
    assertRefused(later, "STATE-103");
  }

  @Test
  void aCutStateIsRefusedWhereverItIsCut() {
    byte[] bytes = bytes();
    for (int length = 12; length < bytes.length; length += 7) {
      assertRefused(Arrays.copyOf(bytes, length), "STATE-102");
    }
  }

  @Test
  void everyChangedByteIsNoticed() {
    byte[] bytes = bytes();
    SplittableRandom random = new SplittableRandom(23);
    for (int at = 12; at < bytes.length; at += 1 + random.nextInt(5)) {
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      assertRefused(changed, "STATE-102", "STATE-104");
    }
  }

  @Test
  void lengthsThatLieTakeNoMemory() {
    byte[] bytes = bytes();
    for (int at = 12; at + 4 < 400; at++) {
      byte[] lying = bytes.clone();
      Arrays.fill(lying, at, at + 4, (byte) 0x7f);
      assertRefused(lying, "STATE-102", "STATE-104");
      Arrays.fill(lying, at, at + 9, (byte) 0xff);
      assertRefused(lying, "STATE-102", "STATE-104");
    }
  }

  @Test
  void fewerKeysMayBeKeptThanWereWritten() {
    VelocityState state = new VelocityState(Attempts.plan(5), 1_000, SECRET);
    Rows rows = Attempts.random(8, 300, 60);
    Feeder feeder = new Feeder(state, rows);
    for (int row = 0; row < 300; row++) {
      feeder.pass(row);
    }
    VelocityState smaller =
        VelocityState.read(new ByteArrayInputStream(StateDump.bytes(state)), 2, SECRET);

    assertThat(smaller.keys()).isEqualTo(6);
    assertThat(smaller.evicted()).isEqualTo(state.keys() - 6);
  }
}
