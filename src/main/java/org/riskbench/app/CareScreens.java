package org.riskbench.app;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.riskbench.diagnosis.MemoryUse;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.modelfile.Program;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.settings.DiagnosisController;
import org.riskbench.ui.settings.DiagnosisViewModel;
import org.riskbench.ui.settings.KeyPlace;
import org.riskbench.ui.settings.PlacesController;
import org.riskbench.ui.settings.PlacesViewModel;
import org.riskbench.ui.settings.SealKeysController;
import org.riskbench.ui.settings.SealKeysViewModel;
import org.riskbench.ui.settings.SettingsController;
import org.riskbench.ui.settings.SettingsFrameController;
import org.riskbench.ui.settings.SettingsViewModel;
import org.riskbench.ui.settings.UpdatesController;
import org.riskbench.ui.settings.UpdatesViewModel;
import org.riskbench.ui.shell.MemoryController;
import org.riskbench.ui.shell.MemoryViewModel;
import org.riskbench.ui.shell.UpdateNews;
import org.riskbench.update.UpdateAddress;
import org.riskbench.update.UpdateQuestion;

/** Settings, and what looks after the program itself: memory, newer versions, a bundle. */
final class CareScreens {
  private final Session session;
  private final JobRunner jobs;
  private final Messages messages;
  private final Toasts toasts;
  private final JobBoard board;
  private final Desk.Surroundings given;
  private final MemoryViewModel memory;
  private final UpdateNews news;
  private final SealKeysViewModel seals;
  private final Optional<URI> address = UpdateAddress.of(System.getenv(), System.getProperties());

  CareScreens(
      Session session,
      JobRunner jobs,
      Messages messages,
      Toasts toasts,
      NoticeBoard notices,
      JobBoard board,
      Desk.Surroundings given,
      Runnable closeTable) {
    this.session = session;
    this.jobs = jobs;
    this.messages = messages;
    this.toasts = toasts;
    this.board = board;
    this.given = given;
    seals = new SealKeysViewModel(given.places().keys(), messages, jobs, toasts);
    memory = new MemoryViewModel(session, notices, messages, MemoryUse::now, closeTable);
    news =
        new UpdateNews(
            session,
            notices,
            messages,
            address.map(UpdateQuestion::new).map(question -> question::ask),
            new UpdateNews.Inquirer(
                Program.current().version(), Clock.systemUTC(), given.fxThread(), given.browser()));
  }

  void begin() {
    news.begin();
  }

  void ranOut(Problem problem) {
    memory.ranOut(problem);
  }

  void into(Map<Class<?>, Supplier<?>> controllers, ScreenLoader screens) {
    controllers.put(
        SettingsFrameController.class,
        () -> new SettingsFrameController(session.whereabouts(), messages, screens::load));
    controllers.put(
        SettingsController.class,
        () ->
            new SettingsController(
                new SettingsViewModel(
                    session, given.system(), given.wishes(), messages, given.restart())));
    controllers.put(
        PlacesController.class, () -> new PlacesController(new PlacesViewModel(given.places())));
    controllers.put(
        SealKeysController.class, () -> new SealKeysController(seals, given.dialogs(), messages));
    controllers.put(MemoryController.class, () -> new MemoryController(memory));
    controllers.put(
        UpdatesController.class,
        () -> new UpdatesController(new UpdatesViewModel(session, address, messages)));
    controllers.put(
        DiagnosisController.class,
        () ->
            new DiagnosisController(
                new DiagnosisViewModel(
                    session, given.places(), messages, jobs, toasts, given.pages(), this::problems),
                given.dialogs(),
                messages));
  }

  /** Says what can be done with the keys that seal models. */
  void offer(Offers at) {
    at.add(
        "exportKey",
        "keys.export",
        "fth-download",
        "",
        () -> KeyPlace.save(given.dialogs(), messages).ifPresent(seals::exportTo));
    at.add(
        "trustKey",
        "command.settings.key.trust",
        "fth-user-plus",
        "",
        () -> KeyPlace.open(given.dialogs(), messages).ifPresent(seals::trust));
  }

  private List<String> problems() {
    return board.entries().stream()
        .flatMap(
            entry ->
                entry.getState() instanceof JobState.Failed<?> failed
                    ? Stream.of(failed.problem().code())
                    : Stream.empty())
        .toList();
  }
}
