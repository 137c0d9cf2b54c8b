package org.riskbench.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.Job;
import org.riskbench.loading.DataLoader;
import org.riskbench.schema.ColumnKind;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.Outcomes;
import org.riskbench.velocity.VelocityColumns;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/** Counts and sums under three keys in three windows, in one pass. */
final class VelocityTable {
  private VelocityTable() {}

  /** Argument: the file. */
  public static void main(String[] args) throws Exception {
    List<String> keys = List.of("device", "card", "address");
    LoadOptions options = LoadOptions.defaults().entity(keys).suggest(false);
    for (String key : keys) {
      options = options.kind(key, ColumnKind.CATEGORY);
    }
    LoadOptions told = options.kind("at", ColumnKind.NUMBER).kind("amount", ColumnKind.NUMBER);
    Dataset dataset =
        LoadTable.run(Job.of("load", context -> DataLoader.load(Path.of(args[0]), told, context)));
    VelocityPlan plan = plan(keys);
    System.gc();
    VelocityColumns columns =
        Measured.run(
            () ->
                LoadTable.run(
                    Job.of(
                        "count",
                        context ->
                            VelocityColumns.of(plan, dataset.rows(), Outcomes.NONE, context))));
    Measured.peak();
    for (int i = 0; i < plan.size(); i++) {
      double sum = 0;
      for (double value : columns.values().get(i)) {
        sum += value;
      }
      System.err.printf("bench: %s adds up to %.2f%n", plan.features().get(i).name(), sum);
    }
  }

  private static VelocityPlan plan(List<String> keys) {
    List<VelocityFeature> features = new ArrayList<>();
    for (String key : keys) {
      for (int days : new int[] {1, 7, 30}) {
        Window window = Window.of(Duration.ofDays(days));
        features.add(
            new VelocityFeature(
                List.of(key), window, Aggregate.COUNT, "", VelocityFeature.LARGEST_CAP));
        features.add(
            new VelocityFeature(
                List.of(key), window, Aggregate.SUM, "amount", VelocityFeature.LARGEST_CAP));
      }
    }
    return new VelocityPlan("at", 1, features, Map.of(), VelocityPlan.USUAL_RETENTION);
  }
}
