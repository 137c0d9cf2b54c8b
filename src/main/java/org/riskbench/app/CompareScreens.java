package org.riskbench.app;

import java.util.Map;
import java.util.function.Supplier;
import org.riskbench.job.JobRunner;
import org.riskbench.ui.compare.CalibrationController;
import org.riskbench.ui.compare.CompareController;
import org.riskbench.ui.compare.CompareViewModel;
import org.riskbench.ui.compare.RankingController;
import org.riskbench.ui.compare.RunsController;
import org.riskbench.ui.compare.ScoresController;
import org.riskbench.ui.groups.OverTimeController;
import org.riskbench.ui.groups.OverTimeViewModel;
import org.riskbench.ui.groups.SegmentsController;
import org.riskbench.ui.groups.SegmentsViewModel;
import org.riskbench.ui.honesty.HonestyController;
import org.riskbench.ui.honesty.HonestyViewModel;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.kit.FigureExport;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FileExport;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.run.InsideController;
import org.riskbench.ui.run.InsideViewModel;
import org.riskbench.ui.run.RunController;
import org.riskbench.ui.run.RunViewModel;
import org.riskbench.ui.session.Session;

/** The screen Compare and its views, wired by hand. Make it on the FX thread. */
final class CompareScreens {
  private final Session session;
  private final JobRunner jobs;
  private final Messages messages;
  private final Toasts toasts;
  private final FigurePane figures;
  private final Appearance appearance;
  private final Desk.Surroundings surroundings;

  CompareScreens(
      Session session,
      JobRunner jobs,
      Messages messages,
      Toasts toasts,
      FigurePane figures,
      Appearance appearance,
      Desk.Surroundings surroundings) {
    this.session = session;
    this.jobs = jobs;
    this.messages = messages;
    this.toasts = toasts;
    this.figures = figures;
    this.appearance = appearance;
    this.surroundings = surroundings;
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers, ScreenLoader screens) {
    CompareViewModel compare = new CompareViewModel(session, jobs, messages);
    FileExport files = new FileExport(jobs, toasts, messages);
    FigureExport exports =
        new FigureExport(
            figures,
            surroundings.dialogs(),
            files,
            toasts,
            messages,
            () -> compare.getRuns().report());
    controllers.put(
        CompareController.class,
        () -> new CompareController(compare, exports, messages, screens::load));
    controllers.put(
        RunsController.class, () -> new RunsController(compare.getRuns(), appearance, messages));
    controllers.put(
        RankingController.class,
        () -> new RankingController(compare.getRanking(), figures, exports, messages));
    controllers.put(
        CalibrationController.class,
        () -> new CalibrationController(compare.getCalibration(), figures, exports));
    controllers.put(
        ScoresController.class, () -> new ScoresController(compare.getScores(), figures, exports));
    HonestyViewModel honesty = new HonestyViewModel(session, jobs, messages);
    controllers.put(HonestyController.class, () -> new HonestyController(honesty, messages));
    OverTimeViewModel overTime = new OverTimeViewModel(session, jobs, messages);
    controllers.put(
        OverTimeController.class, () -> new OverTimeController(overTime, figures, exports));
    SegmentsViewModel segments = new SegmentsViewModel(session, jobs, messages);
    controllers.put(SegmentsController.class, () -> new SegmentsController(segments));
    RunViewModel run = new RunViewModel(session, messages);
    controllers.put(RunController.class, () -> new RunController(run));
    InsideViewModel inside =
        new InsideViewModel(session, files, surroundings.clipboard(), toasts, messages);
    controllers.put(
        InsideController.class,
        () -> new InsideController(inside, surroundings.dialogs(), messages));
  }
}
