package org.riskbench.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.riskbench.cli.RiskbenchCommand;
import org.riskbench.cli.Terminal;
import org.riskbench.cli.Workplace;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.profile.Profiler;
import org.riskbench.split.SplitPlan;
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.training.Learners;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.Outcomes;
import org.riskbench.velocity.VelocityColumns;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/** All long work on one table, after the same on a small one so that the code is warm. */
final class GrowthStep {
  private static final int WARM_ROUNDS = 3;
  private static final int SEED = 1;
  private static final int HANDLE_MOVES = 1_000;

  /** A calibrate part however few its frauds are: cross-fitting would be other work. */
  private static final SplitPlan.Shares SHARES = new SplitPlan.Shares(0.3, 0, 0.2, 0);

  private final Path file;
  private final Path model;
  private final Map<String, Callable<?>> works = new LinkedHashMap<>();

  private GrowthStep(Path file, Path model) throws IOException {
    this.file = file;
    this.model = model;
    Dataset dataset = LoadTable.load(file);
    works.put("load", () -> LoadTable.load(file));
    works.put("profile", () -> job(context -> Profiler.profile(dataset, context)));
    works.put("velocity", () -> job(context -> velocity(dataset, context)));
    works.put("train", () -> job(context -> train(dataset, context)));
    works.put("sweep", sweep(dataset));
    works.put("score", this::score);
  }

  /** Arguments: the small table and the table. */
  public static void main(String[] args) throws Exception {
    Path small = Path.of(args[0]);
    Path model = small.resolveSibling("growth.riskmodel");
    Files.deleteIfExists(model);
    command(
        "train",
        small.toString(),
        "--velocity",
        "none",
        "--learner",
        "logistic",
        "--save",
        model.toString());
    GrowthStep warm = new GrowthStep(small, model);
    for (int i = 0; i < WARM_ROUNDS; i++) {
      for (Callable<?> work : warm.works.values()) {
        work.call();
      }
    }
    new GrowthStep(Path.of(args[1]), model).measure();
    Measured.peak();
  }

  private void measure() throws Exception {
    for (Map.Entry<String, Callable<?>> work : works.entrySet()) {
      Measured.figure(work.getKey() + "_s", Measured.cpuSeconds(work.getValue()));
    }
  }

  private interface Work<T> {
    T of(JobContext context);
  }

  private static <T> T job(Work<T> work) {
    return LoadTable.run(Job.of("bench", work::of));
  }

  private static VelocityColumns velocity(Dataset dataset, JobContext context) {
    List<VelocityFeature> features = new ArrayList<>();
    for (String entity : List.of("email", "ip", "device")) {
      for (Duration window : List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7))) {
        Window within = Window.of(window);
        features.add(new VelocityFeature(List.of(entity), within, Aggregate.COUNT));
        features.add(new VelocityFeature(List.of(entity), within, Aggregate.SUM, "amount"));
      }
    }
    VelocityPlan plan =
        new VelocityPlan("event_time", 1, features, Map.of(), VelocityPlan.USUAL_RETENTION);
    return VelocityColumns.of(plan, dataset.rows(), Outcomes.NONE, context);
  }

  private static Object train(Dataset dataset, JobContext context) {
    SplitPlan split = new SplitPlan.AtRandom(SHARES, SEED);
    return Experiment.run(
        dataset, new ExperimentPlan(split, List.of(Learners.plan("logistic", SEED))), context);
  }

  /** Preparation for all rows and a thousand moves of the handle. */
  private static Callable<Long> sweep(Dataset dataset) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] scores = random.ints(dataset.size(), 0, 1001).toArray();
    boolean[] fraud = new boolean[scores.length];
    for (int row = 0; row < fraud.length; row++) {
      fraud[row] = dataset.labels().isFraud(row);
    }
    return () -> {
      ThresholdSweep sweep = ThresholdSweep.of(scores, fraud);
      long seen = 0;
      for (int move = 0; move < HANDLE_MOVES; move++) {
        seen += sweep.at(move, HANDLE_MOVES).hashCode();
      }
      return seen;
    };
  }

  private Path score() {
    Path out = file.resolveSibling("scored.csv");
    command("score", model.toString(), file.toString(), "--out", out.toString());
    return out;
  }

  private static void command(String... arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(nowhere, System.err, false);
    String[] quiet = Arrays.copyOf(arguments, arguments.length + 1);
    quiet[arguments.length] = "--quiet";
    int code = RiskbenchCommand.run(terminal, Workplace.ofMachine(terminal), quiet);
    if (code != 0) {
      throw new IllegalStateException(arguments[0] + " ended with " + code);
    }
  }
}
