package org.riskbench.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.training.ImportedPlan;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;

/** A colleague's model of an amount and a channel, tried on made-up payments. */
public final class ImportedModels {
  private static final int ROWS = 1_200;

  private ImportedModels() {}

  /**
   * Payments in which large amounts and the channel "app" are riskier; some amounts are missing.
   */
  public static Dataset payments(Path folder) {
    Random random = new Random(17);
    StringBuilder text = new StringBuilder("amount,channel,part,is_fraud\n");
    for (int i = 0; i < ROWS; i++) {
      boolean fraud = random.nextInt(5) == 0;
      double amount = Math.abs(random.nextGaussian()) * (fraud ? 300 : 100);
      String channel =
          random.nextInt(3) == 0 ? "phone" : random.nextBoolean() == fraud ? "app" : "web";
      text.append(i % 41 == 0 ? "" : "" + amount)
          .append(',' + channel + (i % 4 == 0 ? ",test," : ",train,") + (fraud ? "1\n" : "0\n"));
    }
    try {
      Path file = Files.writeString(folder.resolve("payments.csv"), text);
      LoadOptions options = LoadOptions.defaults().label("is_fraud=1").suggest(false);
      return DataLoader.load(file, options.role("part", ColumnRole.IGNORED), JobContext.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plan for a model's file. */
  public static ImportedPlan plan(Path folder, byte[] file, Map<String, String> settings) {
    try {
      Path path = folder.resolve("colleague.onnx");
      Files.write(path, file);
      return new ImportedPlan(new OnnxPart().open(path).with(settings), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The colleague's model and a trained one, on the same payments. */
  public static ExperimentReport compared(Path folder) {
    byte[] file = OnnxFixture.named(true, "good", "fraud");
    return run(
        payments(folder), List.of(plan(folder, file, Map.of()), Learners.plan("majority", 1)));
  }

  static ExperimentReport run(Dataset dataset, List<TrainingPlan> plans) {
    SplitPlan split = new SplitPlan.ByColumn(Shares.defaults(), "part", 1);
    return Experiment.run(dataset, new ExperimentPlan(split, plans), JobContext.none());
  }
}
