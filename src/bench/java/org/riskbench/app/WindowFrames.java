package org.riskbench.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.riskbench.dataset.Dataset;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.Run;
import org.riskbench.job.JobContext;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.session.DeskRun;

/**
 * Frames of the Decide screen while a hand moves a handle by one point in every frame, over the
 * test records of the sample repeated until there are as many as asked for.
 */
public final class WindowFrames extends Application {
  private static final Duration SETTLE = Duration.seconds(5);
  private static final double SECONDS = 10;
  private static final int STEPS = 200;

  /** Frames before those that are counted, in which the code gets compiled. */
  private static final int WARMING = 400;

  private Optional<Desk> desk = Optional.empty();
  private int moves;

  @Override
  public void start(Stage stage) throws Exception {
    List<String> given = getParameters().getRaw();
    Desk made = BenchDesk.of(Path.of(given.get(2)));
    desk = Optional.of(made);
    Scene scene = BenchDesk.show(made, stage);
    made.session()
        .datasetProperty()
        .addListener(
            (property, before, data) ->
                data.ifPresent(
                    loaded -> {
                      made.session()
                          .trained()
                          .add(List.of(run(loaded, Integer.parseInt(given.get(0)))));
                      made.session().go(Screen.DECIDE);
                      ScreenView.of(Screen.DECIDE).stream()
                          .filter(view -> view.word().equals(given.get(1)))
                          .forEach(made.session()::show);
                      PauseTransition settled = new PauseTransition(SETTLE);
                      settled.setOnFinished(event -> measure(scene));
                      settled.play();
                    }));
  }

  private static DeskRun run(Dataset data, int rows) {
    ExperimentPlan plan =
        new ExperimentPlan(SplitPlan.defaultFor(data, 1), List.of(Learners.plan("logistic", 1)));
    Run trained = Experiment.run(data, plan, JobContext.none()).runs().get(0);
    DeskRun run = DeskRun.of(1, plan, trained);
    PartScores test = repeated(run.test(), rows);
    return new DeskRun(
        1,
        run.plan(),
        plan,
        run.model(),
        run.evaluation(),
        run.calibration(),
        run.calibrate(),
        test,
        test.sweep(),
        run.elapsed(),
        run.draft(),
        run.told(),
        run.chosenBy());
  }

  private static PartScores repeated(PartScores part, int size) {
    ScoredRecords records = part.records();
    int[] rows = new int[size];
    int[] scores = new int[size];
    boolean[] fraud = new boolean[size];
    for (int i = 0; i < size; i++) {
      int from = i % part.size();
      rows[i] = part.rows()[from];
      scores[i] = part.scores()[from];
      fraud[i] = records.fraud()[from];
    }
    return new PartScores(
        rows,
        new ScoredRecords(
            repeated(records.ranking(), size),
            repeated(records.probability(), size),
            fraud,
            repeated(records.weight(), size),
            repeated(records.amount(), size)),
        scores);
  }

  private static double[] repeated(double[] values, int size) {
    double[] all = new double[values.length == 0 ? 0 : size];
    Arrays.setAll(all, i -> values[i % values.length]);
    return all;
  }

  private void measure(Scene scene) {
    Node handle = scene.getRoot().lookup(".handle");
    new AnimationTimer() {
      private long began;
      private long cpu;
      private int frames;
      private int warming = WARMING;

      @Override
      public void handle(long now) {
        if (warming > 0) {
          warming--;
          began = now;
          cpu = cpuNanos();
        }
        double seconds = (now - began) / 1e9;
        if (seconds < SECONDS) {
          frames += warming > 0 ? 0 : 1;
          moves++;
          press(handle, moves / STEPS % 2 == 0 ? KeyCode.LEFT : KeyCode.RIGHT);
        } else {
          stop();
          System.out.printf("figure frames_per_s %.1f%n", frames / seconds);
          System.out.printf("figure fx_cpu_ms %.2f%n", (cpuNanos() - cpu) / 1e6 / frames);
          desk.ifPresent(Desk::close);
          Platform.exit();
        }
      }
    }.start();
  }

  private static void press(Node handle, KeyCode key) {
    Event.fireEvent(
        handle, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  /** Of this thread, the one that all of the window is worked out and laid out on. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
