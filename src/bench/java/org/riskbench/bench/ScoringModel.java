package org.riskbench.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.Run;
import org.riskbench.job.Job;
import org.riskbench.loading.DataLoader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.RiskModel;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;

/**
 * Trains a model as the product does and writes it, its trainer's own model and all records as it
 * encodes them (little-endian doubles: features, then the label). Prints how many features there
 * are.
 */
final class ScoringModel {
  private static final int SEED = 1;
  private static final SplitPlan SPLIT =
      new SplitPlan.AtRandom(new SplitPlan.Shares(0.3, 0, 0.2, 0), SEED);

  private ScoringModel() {}

  /** Arguments: table, path without ending, learner, its parameters as NAME=VALUE. */
  public static void main(String[] args) throws IOException {
    Map<String, String> parameters =
        Arrays.stream(args)
            .skip(3)
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    TrainingPlan plan = Learners.plan(args[2], parameters, SEED);
    Dataset dataset = dataset(Path.of(args[0]));
    Run run =
        LoadTable.run(
            Job.of(
                "train",
                context ->
                    Experiment.run(dataset, new ExperimentPlan(SPLIT, List.of(plan)), context)
                        .best()));
    RiskModel model = run.model();
    Path file = Path.of(args[1] + ".riskmodel");
    Files.deleteIfExists(file);
    ModelId id = new ModelId(Path.of(args[1]).getFileName().toString(), 1);
    ModelFileWriter.write(file, run.draft(model.policy()), id, Instant.EPOCH);
    Files.write(Path.of(args[1] + ".trainer"), run.trainerModel());
    Files.write(Path.of(args[1] + ".bin"), encoded(model, dataset));
    System.err.printf(
        "bench: %s, AUC %.4f, %d fields, %d features%n",
        args[2], run.evaluation().metrics().auc(), model.inputs().size(), model.recipe().width());
    System.out.println(model.recipe().width());
  }

  /** The records of a file that {@link RecordTable} wrote. */
  static Dataset dataset(Path file) {
    return LoadTable.run(DataLoader.job(file, LoadOptions.defaults().label(RecordTable.LABEL)));
  }

  private static byte[] encoded(RiskModel model, Dataset dataset) {
    double[][] records = model.recipe().encode(dataset.rows().project(model.inputs()));
    boolean[] fraud = dataset.labels().isFraud(IntStream.range(0, records.length).toArray());
    ByteBuffer out =
        ByteBuffer.allocate(records.length * (model.recipe().width() + 1) * Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < records.length; row++) {
      for (double value : records[row]) {
        out.putDouble(value);
      }
      out.putDouble(fraud[row] ? 1 : 0);
    }
    return out.array();
  }
}
