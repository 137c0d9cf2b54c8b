package org.riskbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.DeskStore;
import org.riskbench.desk.KeptHandles;
import org.riskbench.desk.KeptPlace;
import org.riskbench.desk.KeptPreparation;
import org.riskbench.desk.KeptRun;
import org.riskbench.desk.KeptStakes;
import org.riskbench.desk.KeptTable;
import org.riskbench.desk.KeptView;
import org.riskbench.desk.Reopening;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.Run;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TablePlace;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.CellHash;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;

/**
 * What keeping a desk with six runs costs, the first time and after a handle was moved, and how
 * long it takes to bring it back, beside reading the data alone.
 *
 * <p>Arguments: the data and its label as COLUMN=VALUE.
 */
public final class KeptDeskTable {
  private static final int ROUNDS = 7;
  private static final List<String> LEARNERS =
      List.of("logistic", "boosting", "forest", "scorecard", "tree", "majority");

  private KeptDeskTable() {}

  /** Prints medians in milliseconds. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    LoadOptions options = LoadOptions.defaults().label(arguments[1]);
    Dataset data = DataLoader.load(file, options, JobContext.none());
    ExperimentPlan plan =
        new ExperimentPlan(
            SplitPlan.defaultFor(data, 1),
            LEARNERS.stream().map(name -> Learners.plan(name, 1)).toList());
    long start = System.nanoTime();
    List<Run> runs = Experiment.run(data, plan, JobContext.none()).runs();
    print("training " + runs.size() + " runs on " + data.size() + " records", since(start));
    Map<String, KeptRun> inside = new HashMap<>();
    List<KeptHandles> handles = new ArrayList<>();
    for (Run run : runs) {
      String key = "%032x".formatted(inside.size() + 1);
      inside.put(key, kept(inside.size() + 1, plan, run));
      handles.add(new KeptHandles(key, run.model().policy(), List.of(), Optional.empty(), true));
    }
    DeskContent content =
        new DeskContent(
            Instant.EPOCH,
            Optional.of(
                KeptTable.of(
                    "table",
                    KeptPlace.of(new TablePlace.OfFile(file)),
                    data.report().options(),
                    data)),
            KeptPreparation.USUAL,
            handles,
            runs.size(),
            1,
            KeptStakes.ASSUMED,
            RuleTable.EMPTY,
            KeptView.USUAL);
    measure(Files.createTempDirectory("desk"), content, inside, file, options);
  }

  private static void measure(
      Path folder, DeskContent content, Map<String, KeptRun> inside, Path file, LoadOptions options)
      throws IOException {
    double[] first = new double[ROUNDS];
    double[] again = new double[ROUNDS];
    double[] back = new double[ROUNDS];
    double[] load = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      try (DeskStore store = new DeskStore(folder)) {
        store.open();
        store.forget();
        long start = System.nanoTime();
        store.save(content, inside::get);
        first[i] = since(start);
        start = System.nanoTime();
        store.save(content, inside::get);
        again[i] = since(start);
        start = System.nanoTime();
        new Reopening(store.content().orElseThrow(), store::run, () -> new CellHash(new byte[32]))
            .run(JobContext.none());
        back[i] = since(start);
        start = System.nanoTime();
        DataLoader.load(file, options, JobContext.none());
        load[i] = since(start);
      }
    }
    print("keeping it the first time", median(first));
    print("keeping it after a handle was moved", median(again));
    print("bringing it back", median(back));
    print("of that reading the data", median(load));
    try (DeskStore store = new DeskStore(folder)) {
      store.open();
      store.save(content, inside::get);
      store.startFresh();
      store.bringBack();
    }
    long bytes = 0;
    for (Path each : Files.walk(folder).filter(Files::isRegularFile).toList()) {
      bytes += Files.size(each);
    }
    System.out.printf(Locale.ROOT, "%-45s %8.1f MB%n", "on the disk", bytes / 1e6);
  }

  private static KeptRun kept(int number, ExperimentPlan made, Run run) {
    return new KeptRun(
        number,
        run.plan(),
        made,
        run.draft(run.model().policy()),
        run.evaluation(),
        run.calibration(),
        run.calibrate(),
        run.test(),
        run.seconds(),
        List.of(),
        List.of());
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static void print(String what, double millis) {
    System.out.printf(Locale.ROOT, "%-45s %8.0f ms%n", what, millis);
  }
}
