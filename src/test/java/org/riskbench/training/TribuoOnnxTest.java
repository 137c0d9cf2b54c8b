package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.scoring.ForeignScorer;
import org.riskbench.scoring.ForeignWiring;
import org.riskbench.scoring.Scorer;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.protos.core.ModelProto;

/** A file that another program wrote: Tribuo's own ONNX export says what our flat scorer says. */
class TribuoOnnxTest {
  private static final int WIDTH = 12;

  @Test
  void tribuosExportScoresAsTheCompiledModel() throws InvalidProtocolBufferException {
    TrainedScorer trained =
        Trainers.train(
            Learners.plan("logistic-sgd", Map.of("epochs", "3"), 1),
            Samples.rows(400, WIDTH, 0, 1),
            JobContext.none());
    Model<Label> tribuo =
        Model.deserialize(ModelProto.parseFrom(trained.trainerModel())).castModel(Label.class);
    byte[] exported = ((LinearSGDModel) tribuo).exportONNXModel("org.riskbench", 1).toByteArray();
    int fraud = tribuo.getOutputIDInfo().getID(EncodedDataset.FRAUD);

    ForeignScorer imported =
        new OnnxPart()
            .load(
                exported,
                new ForeignWiring(
                    List.of(ForeignWiring.Input.numbers("input", ForeignWiring.Type.NUMBER, WIDTH)),
                    new ForeignWiring.Output("output", fraud, "")));

    requireSame(trained.scorer(), imported);
  }

  /** A float holds 7 digits: both probabilities agree to 6. */
  private static void requireSame(Scorer own, Scorer imported) {
    Random random = new Random(2);
    double[][] rows = new double[500][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Samples.row(random, WIDTH, 0);
      assertThat(imported.probability(rows[i]))
          .isCloseTo(own.probability(rows[i]), within(ForeignScorer.PARITY));
    }
    double[] together = imported.margins(rows);
    for (int i = 0; i < rows.length; i++) {
      assertThat(together[i]).isCloseTo(imported.margin(rows[i]), within(1e-5));
    }
  }
}
