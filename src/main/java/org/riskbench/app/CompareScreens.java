package org.riskbench.app;

import java.util.Map;
import java.util.function.Supplier;
import org.riskbench.job.JobRunner;
import org.riskbench.ui.compare.CalibrationController;
import org.riskbench.ui.compare.CompareController;
import org.riskbench.ui.compare.CompareViewModel;
import org.riskbench.ui.compare.RankingController;
import org.riskbench.ui.compare.RunRemoval;
import org.riskbench.ui.compare.RunsController;
import org.riskbench.ui.compare.ScoresController;
import org.riskbench.ui.groups.OverTimeController;
import org.riskbench.ui.groups.OverTimeViewModel;
import org.riskbench.ui.groups.SegmentsController;
import org.riskbench.ui.groups.SegmentsViewModel;
import org.riskbench.ui.honesty.HonestyController;
import org.riskbench.ui.honesty.HonestyViewModel;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.FigureExport;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FileExport;
import org.riskbench.ui.kit.FrontMoves;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.run.InsideController;
import org.riskbench.ui.run.InsideViewModel;
import org.riskbench.ui.run.RunController;
import org.riskbench.ui.run.RunViewModel;
import org.riskbench.ui.session.Session;

/** The screen Compare and its views, wired by hand. Make it on the FX thread. */
final class CompareScreens {
  private final Messages messages;
  private final FigurePane figures;
  private final Appearance appearance;
  private final Desk.Surroundings surroundings;
  private final CompareViewModel compare;
  private final FileExport files;
  private final FigureExport exports;
  private final HonestyViewModel honesty;
  private final OverTimeViewModel overTime;
  private final SegmentsViewModel segments;
  private final RunViewModel run;
  private final InsideViewModel inside;
  private final RunRemoval removal;

  CompareScreens(Shared shared, FigurePane figures, Appearance appearance) {
    Session session = shared.session();
    JobRunner jobs = shared.jobs();
    Toasts toasts = shared.toasts();
    this.messages = shared.messages();
    this.figures = figures;
    this.appearance = appearance;
    this.surroundings = shared.surroundings();
    compare = new CompareViewModel(session, jobs, messages);
    files = new FileExport(jobs, toasts, messages);
    exports =
        new FigureExport(
            figures,
            surroundings.dialogs(),
            files,
            toasts,
            messages,
            () -> compare.getRuns().report());
    honesty = new HonestyViewModel(session, jobs, messages);
    overTime = new OverTimeViewModel(session, jobs, messages);
    segments = new SegmentsViewModel(session, jobs, messages);
    run = new RunViewModel(session, messages);
    removal = new RunRemoval(session, toasts, messages);
    inside = new InsideViewModel(session, files, surroundings.clipboard(), toasts, messages);
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers, ScreenLoader screens) {
    controllers.put(
        CompareController.class,
        () -> new CompareController(compare, exports, messages, screens::load));
    controllers.put(
        RunsController.class,
        () -> new RunsController(compare.getRuns(), removal, appearance, messages));
    controllers.put(
        RankingController.class,
        () -> new RankingController(compare.getRanking(), figures, exports, messages));
    controllers.put(
        CalibrationController.class,
        () -> new CalibrationController(compare.getCalibration(), figures, exports));
    controllers.put(
        ScoresController.class, () -> new ScoresController(compare.getScores(), figures, exports));
    controllers.put(HonestyController.class, () -> new HonestyController(honesty, messages));
    controllers.put(
        OverTimeController.class, () -> new OverTimeController(overTime, figures, exports));
    controllers.put(SegmentsController.class, () -> new SegmentsController(segments));
    controllers.put(RunController.class, () -> new RunController(run));
    controllers.put(
        InsideController.class,
        () -> new InsideController(inside, surroundings.dialogs(), messages));
  }

  /** Says what can be taken back there. */
  void watch(FrontMoves moves) {
    moves.watch(Screen.COMPARE, removal.takingBack());
  }

  /** Says what can be done there. */
  void offer(Offers screen) {
    var ready = compare.readyProperty();
    screen.add("next", "compare.next", "fth-arrow-right", "Shortcut+Enter", ready, compare::next);
    screen.add(
        "report", "export.report", "fth-file-text", "Shortcut+R", ready, exports::saveReport);
    screen.add("picture", "command.compare.picture", "fth-image", "", ready, exports::copyPicture);
    screen.add("remove", "command.compare.remove", "fth-trash-2", "", ready, removal::remove);
    Offers checking = screen.in(CompareView.HONESTY);
    checking.add(
        "check", "honesty.check", "fth-check-circle", "", honesty.readyProperty(), honesty::check);
    Offers one = screen.in(CompareView.RUN);
    one.add("again", "run.again", "fth-repeat", "", run.repeatableProperty(), run::trainAgain);
    Offers inner = screen.in(CompareView.INSIDE);
    inner.add("inside", "inside.copy", "fth-copy", "", ready, inside::copy);
  }
}
