package org.riskbench.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.riskbench.job.JobRunner;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.ui.compare.CompareController;
import org.riskbench.ui.compare.CompareViewModel;
import org.riskbench.ui.data.DataController;
import org.riskbench.ui.data.DataViewModel;
import org.riskbench.ui.decide.DecideController;
import org.riskbench.ui.decide.DecideViewModel;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FxJobRunner;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.models.ModelsController;
import org.riskbench.ui.models.ModelsViewModel;
import org.riskbench.ui.publish.PublishController;
import org.riskbench.ui.publish.PublishViewModel;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.settings.SettingsController;
import org.riskbench.ui.settings.SettingsViewModel;
import org.riskbench.ui.shell.ShellController;
import org.riskbench.ui.shell.ShellViewModel;
import org.riskbench.ui.train.TrainController;
import org.riskbench.ui.train.TrainViewModel;

/** Everything the window is made of, wired by hand. Make it on the FX thread. */
final class Desk implements AutoCloseable {
  private final Messages messages = Messages.bundled();
  private final JobBoard board = new JobBoard(messages);
  private final Toasts toasts = new Toasts();
  private final Session session;
  private final Appearance appearance;
  private final JobRunner jobs;
  private final Surroundings surroundings;
  private final ModelRegistry registry;
  private final FigurePane figures;

  /** What the machine gives: replaced in tests. */
  record Surroundings(
      Settings settings,
      Places places,
      boolean systemDark,
      JobRunner jobs,
      Executor fxThread,
      FileDialogs dialogs,
      TextClipboard clipboard) {}

  Desk(Surroundings given) {
    session = new Session(given.settings());
    appearance = new Appearance(session.settingsProperty(), given.systemDark());
    jobs = new FxJobRunner(given.jobs(), given.fxThread(), board);
    surroundings = given;
    registry = new ModelRegistry(given.places().registry());
    figures = new FigurePane(() -> "", appearance);
  }

  Session session() {
    return session;
  }

  Appearance appearance() {
    return appearance;
  }

  Messages messages() {
    return messages;
  }

  /** What the machine gives, such as file dialogs and the clipboard. */
  Surroundings surroundings() {
    return surroundings;
  }

  ModelRegistry registry() {
    return registry;
  }

  FigurePane figures() {
    return figures;
  }

  /** Loads the frame ({@code shell}) and every screen. */
  ScreenLoader screens() {
    Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
    controllers.put(
        DataController.class,
        () ->
            new DataController(
                new DataViewModel(session, jobs, surroundings.places(), messages),
                surroundings.dialogs(),
                messages));
    controllers.put(
        TrainController.class, () -> new TrainController(new TrainViewModel(session, jobs, messages)));
    controllers.put(
        CompareController.class,
        () -> new CompareController(new CompareViewModel(session, messages)));
    controllers.put(
        DecideController.class, () -> new DecideController(new DecideViewModel(session, messages)));
    controllers.put(
        PublishController.class,
        () -> new PublishController(new PublishViewModel(session, messages)));
    controllers.put(
        ModelsController.class, () -> new ModelsController(new ModelsViewModel(session, messages)));
    controllers.put(
        SettingsController.class,
        () -> new SettingsController(new SettingsViewModel(session, messages)));
    ScreenLoader screens = new ScreenLoader(messages, controllers);
    controllers.put(
        ShellController.class,
        () ->
            new ShellController(
                new ShellViewModel(session, board, appearance, toasts, messages),
                messages,
                screen -> screens.load(screen.word())));
    return screens;
  }

  @Override
  public void close() {
    jobs.close();
  }
}
