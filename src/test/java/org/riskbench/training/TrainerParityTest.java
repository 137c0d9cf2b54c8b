package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;

/** The compiled scorers give Tribuo's own probabilities, to the bit. */
class TrainerParityTest {
  private static final int ROWS = 1_500;

  @Property(tries = 25, seed = "20261123")
  void aCompiledLinearModelScoresAsTribuoDoes(
      @ForAll @IntRange(min = 1, max = 30) int numbers,
      @ForAll @IntRange(min = 0, max = 8) int groups,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed)
      throws InvalidProtocolBufferException {
    requireSameBits("logistic-sgd", Map.of("epochs", "3"), numbers, groups, seed);
  }

  @Property(tries = 20, seed = "20261123")
  void aCompiledFactorizationMachineScoresAsTribuoDoes(
      @ForAll @IntRange(min = 1, max = 20) int numbers,
      @ForAll @IntRange(min = 0, max = 6) int groups,
      @ForAll @IntRange(min = 1, max = 11) int rank,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed)
      throws InvalidProtocolBufferException {
    requireSameBits(
        "factorization-machine", Map.of("epochs", "2", "rank", "" + rank), numbers, groups, seed);
  }

  private static void requireSameBits(
      String learner, Map<String, String> parameters, int numbers, int groups, long seed)
      throws InvalidProtocolBufferException {
    TrainingSet set = Samples.rows(150, numbers, groups, seed);
    TrainedScorer trained =
        Trainers.train(Learners.plan(learner, parameters, seed), set, JobContext.none());
    Model<Label> tribuo = read(trained.trainerModel());
    Random random = new Random(seed + 1);
    for (int i = 0; i < ROWS; i++) {
      double[] row = Samples.row(random, numbers, groups);
      assertThat(bits(trained.scorer(), row)).isEqualTo(bits(tribuo, row));
    }
  }

  private static long bits(Scorer scorer, double[] row) {
    return Double.doubleToRawLongBits(scorer.probability(row));
  }

  /** Every other row with its zeros, as both of Tribuo's vector kinds must agree with us. */
  private static long bits(Model<Label> tribuo, double[] row) {
    ArrayExample<Label> example = new ArrayExample<>(EncodedDataset.GOOD);
    boolean dense = row[0] > 0;
    for (int i = 0; i < row.length; i++) {
      if (dense || row[i] != 0 || i == 0) {
        example.add("f%05d".formatted(i), row[i]);
      }
    }
    return Double.doubleToRawLongBits(predict(tribuo, example));
  }

  private static double predict(Model<Label> tribuo, Example<Label> example) {
    return Objects.requireNonNull(tribuo.predict(example).getOutputScores().get("fraud"))
        .getScore();
  }

  private static Model<Label> read(byte[] bytes) throws InvalidProtocolBufferException {
    return Model.deserialize(ModelProto.parseFrom(bytes)).castModel(Label.class);
  }
}
