package org.riskbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.riskbench.problem.ProblemException;

class ScorerFileTest {
  private static final int WIDTH_AT = 8;
  private static final int RANK_AT = 12;

  @Property(tries = 200, seed = "20261123")
  void aScorerComesBackToTheBit(@ForAll long seed) {
    Scorer scorer = Scorers.any(seed);

    assertThat(ScorerFile.read(ScorerFile.write(scorer))).isEqualTo(scorer);
  }

  @Property(tries = 50, seed = "20261123")
  void theSameScorerGivesTheSameBytes(@ForAll long seed) {
    byte[] bytes = ScorerFile.write(Scorers.any(seed));

    assertThat(ScorerFile.write(ScorerFile.read(bytes))).isEqualTo(bytes);
  }

  @Property(tries = 200, seed = "20261123")
  void shortenedOrLengthenedBytesAreRefused(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int change) {
    byte[] bytes = ScorerFile.write(Scorers.any(seed));

    requireRefused(Arrays.copyOf(bytes, Math.max(0, bytes.length - change)));
    requireRefused(Arrays.copyOf(bytes, bytes.length + change));
  }

  @Property(tries = 2_000, seed = "20261123")
  void damagedBytesAreRefusedOrStillScore(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = ScorerFile.write(Scorers.any(seed));
    for (int i = 0; i <= random.nextInt(4); i++) {
      bytes[random.nextInt(random.nextBoolean() ? Math.min(24, bytes.length) : bytes.length)] =
          (byte) random.nextInt();
    }
    try {
      Scorer scorer = ScorerFile.read(bytes);

      if (scorer.width() < 1_000) {
        assertThat(scorer.margin(new double[scorer.width()])).isFinite();
      }
    } catch (ProblemException e) {
      assertThat(e.problem().code()).isIn("MODEL-240", "MODEL-241");
    }
  }

  @Test
  void hugeLengthsInTheHeaderAreRefusedBeforeAnythingIsAllocated() {
    byte[] linear = ScorerFile.write(Scorers.linear(new Random(1), 3));
    byte[] machine = ScorerFile.write(Scorers.machine(new Random(1), 3, 2));
    for (int size : new int[] {Integer.MAX_VALUE, 1 << 30, -1, Integer.MIN_VALUE}) {
      requireRefused(ByteBuffer.wrap(linear.clone()).putInt(WIDTH_AT, size).array());
      requireRefused(ByteBuffer.wrap(machine.clone()).putInt(WIDTH_AT, size).array());
      requireRefused(ByteBuffer.wrap(machine.clone()).putInt(RANK_AT, size).array());
      requireRefused(
          ByteBuffer.wrap(machine.clone()).putInt(WIDTH_AT, size).putInt(RANK_AT, size).array());
    }
  }

  @Test
  void parametersThatCannotScoreAreRefused() {
    byte[] bytes = ScorerFile.write(Scorers.linear(new Random(1), 3));
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e300}) {
      requireRefused(ByteBuffer.wrap(bytes.clone()).putDouble(20, value).array());
    }
    byte[] constant = ScorerFile.write(new ConstantScorer(3, 0.5));
    requireRefused(ByteBuffer.wrap(constant).putDouble(12, 1).array());
  }

  @Test
  void aNewerFormatAsksForANewerProgram() {
    byte[] bytes = ScorerFile.write(new ConstantScorer(1, 0.5));

    assertThatThrownBy(() -> ScorerFile.read(ByteBuffer.wrap(bytes).putShort(4, (short) 2).array()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("MODEL-241")
        .hasMessageContaining("newer Riskbench");
  }

  /** Written out by hand from the layout in the documentation: version 1 stays readable. */
  @Test
  void theDocumentedLayoutIsTheOneRead() {
    byte[] bytes =
        ByteBuffer.allocate(12 + 4 * Double.BYTES)
            .put(new byte[] {'R', 'B', 'S', 'C', 0, 1, 0, 1, 0, 0, 0, 1})
            .putDouble(0.5)
            .putDouble(-1)
            .putDouble(0.25)
            .putDouble(2)
            .array();

    assertThat(ScorerFile.read(bytes))
        .isEqualTo(new LinearScorer(new double[] {-1}, 0.5, new double[] {2}, 0.25));
  }

  private static void requireRefused(byte[] bytes) {
    assertThatThrownBy(() -> ScorerFile.read(bytes))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("MODEL-240");
  }
}
