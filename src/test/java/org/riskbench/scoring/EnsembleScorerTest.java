package org.riskbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.EnsembleScorer.Member;

class EnsembleScorerTest {
  private static final LinearScorer LINE = Scorers.linear(new Random(1), 3);
  private static final TreeScorer TREES = Scorers.trees(new Random(2), 4, 6);
  private static final EnsembleScorer BOTH =
      new EnsembleScorer(7, 0.25, List.of(new Member(LINE, 0, 0.5), new Member(TREES, 3, 0.75)));

  @Test
  void eachMemberReadsItsOwnStretchOfTheRecord() {
    double[] record = new Random(3).doubles(7, -2, 2).toArray();
    double[] last = Arrays.copyOfRange(record, 3, 7);

    assertThat(BOTH.margin(record))
        .isEqualTo(0.25 + 0.5 * LINE.margin(record) + 0.75 * TREES.margin(last));
  }

  @Test
  void membersMayReadTheSameFeatures() {
    EnsembleScorer twice =
        new EnsembleScorer(3, 0, List.of(new Member(LINE, 0, 0.5), new Member(LINE, 0, 0.5)));
    double[] record = {1, -2, 0.5};

    assertThat(twice.margin(record)).isEqualTo(LINE.margin(record), within(1e-12));
  }

  @Test
  void aFeatureContributesWhatItDoesInEachMemberByWeight() {
    double[] record = new Random(4).doubles(7, -2, 2).toArray();
    double[] reference = new double[7];
    double[] parts = new double[7];
    double[] ofLine = new double[3];

    BOTH.contributions(record, reference, parts);
    LINE.contributions(record, reference, ofLine);

    assertThat(parts[1]).isEqualTo(0.5 * ofLine[1], within(1e-12));
    assertThat(Arrays.stream(parts).sum())
        .isEqualTo(BOTH.margin(record) - BOTH.margin(reference), within(1e-9));
  }

  @Test
  void anEnsembleWithinAnEnsembleIsRefused() {
    assertThatThrownBy(() -> new Member(BOTH, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    byte[] bytes = ScorerFile.write(BOTH);
    int kindOfFirstMember = 12 + Double.BYTES + Integer.BYTES + 16 + 6;

    assertThatThrownBy(
            () ->
                ScorerFile.read(
                    ByteBuffer.wrap(bytes.clone()).putShort(kindOfFirstMember, (short) 7).array()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("an ensemble is a member of another");
  }

  @Test
  void aMemberThatReadsBeyondTheRecordIsRefused() {
    assertThatThrownBy(() -> new EnsembleScorer(7, 0, List.of(new Member(TREES, 4, 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Member(TREES, 0, -0.1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
