package org.riskbench.app;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.Drafts;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.testfx.util.WaitForAsyncUtils;

/** Goes to every screen and every view of a window, waits until nothing is worked out any more. */
final class EveryView {
  private static final List<String> LEARNERS = List.of("logistic", "tree");

  private EveryView() {}

  /**
   * Visits them all.
   *
   * @param look told the place ({@code data:columns}) and the window's root, on the FX thread
   */
  static void of(Desk desk, Scene scene, BiConsumer<String, Parent> look) throws Exception {
    for (Screen screen : Screen.values()) {
      if (ScreenView.of(screen).isEmpty()) {
        visit(desk, scene, screen.word(), () -> desk.session().go(screen), look);
      }
      for (ScreenView view : ScreenView.of(screen)) {
        String place = screen.word() + ":" + view.word();
        visit(desk, scene, place, () -> show(desk.session(), screen, view), look);
      }
    }
  }

  private static void show(Session session, Screen screen, ScreenView view) {
    session.go(screen);
    session.show(view);
  }

  private static void visit(
      Desk desk, Scene scene, String place, Runnable go, BiConsumer<String, Parent> look)
      throws Exception {
    onFx(go);
    WaitForAsyncUtils.waitForFxEvents();
    OpenWindow.await(() -> desk.board().currentProperty().get().isEmpty());
    onFx(
        () -> {
          Parent root = scene.getRoot();
          root.applyCss();
          root.layout();
          look.accept(place, root);
        });
  }

  private static void onFx(Runnable step) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          step.run();
          return step;
        });
  }

  /** Puts two runs, a comparison and a model in the registry on a desk whose sample is loaded. */
  static void fill(Desk desk) throws Exception {
    OpenWindow.await(() -> desk.session().preparation().divided().isPresent());
    Dataset dataset = desk.session().dataset().orElseThrow();
    ExperimentPlan plan =
        new ExperimentPlan(
            SplitPlan.defaultFor(dataset, 5),
            LEARNERS.stream().map(name -> Learners.plan(name, 5)).toList());
    ExperimentReport report = Experiment.run(dataset, plan, JobContext.none());
    desk.registry().save("counting", Drafts.counting());
    onFx(
        () -> {
          desk.session()
              .trained()
              .add(
                  IntStream.range(0, report.runs().size())
                      .mapToObj(i -> DeskRun.of(i + 1, plan, report.runs().get(i)))
                      .toList());
          desk.session().setModels(desk.registry().list());
        });
  }
}
