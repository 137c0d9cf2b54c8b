package org.riskbench.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.util.Duration;
import org.riskbench.desk.DeskStore;
import org.riskbench.desk.RecentFiles;
import org.riskbench.desk.WindowPlace;
import org.riskbench.job.JobRunner;
import org.riskbench.schema.CellHash;
import org.riskbench.settings.SaltStore;
import org.riskbench.ui.desk.Circumstances;
import org.riskbench.ui.desk.DeskController;
import org.riskbench.ui.desk.DeskSettingsController;
import org.riskbench.ui.desk.DeskViewModel;
import org.riskbench.ui.desk.RecentViewModel;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.FxJobRunner;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.Settling;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** What lies on the desk, kept and brought back, and the files opened last. On the FX thread. */
final class KeptScreens {
  /** Once nothing has changed for so long, what lies on the desk is kept. */
  private static final Duration KEEP_AFTER = Duration.seconds(2);

  /** A disk that was full or gone is tried again. */
  private static final Duration KEEP_AGAIN_AFTER = Duration.seconds(15);

  /** So long the machine may wait for a disk when it goes down. */
  private static final long LAST_WORD_MILLIS = 1_500;

  private final Session session;
  private final Messages messages;
  private final Desk.Surroundings given;
  private final DeskStore store;
  private final DeskViewModel kept;
  private final RecentViewModel recents;
  private Supplier<Optional<WindowPlace>> window = Optional::empty;

  KeptScreens(
      Session session,
      JobRunner jobs,
      Messages messages,
      Toasts toasts,
      NoticeBoard notices,
      Desk.Surroundings given) {
    this.session = session;
    this.messages = messages;
    this.given = given;
    store = new DeskStore(given.places().desk());
    SaltStore salt = new SaltStore(given.places().home());
    // Of its own, for it is too quick and too often to be told in the strip.
    JobRunner quiet = new FxJobRunner(given.jobs(), given.fxThread(), new JobBoard(messages));
    kept =
        new DeskViewModel(
            session,
            jobs,
            new Circumstances(
                store,
                () -> new CellHash(salt.require()),
                () -> window.get(),
                quiet,
                new Settling(KEEP_AFTER),
                new Settling(KEEP_AGAIN_AFTER),
                Clock.systemUTC(),
                ZoneId.systemDefault()),
            messages,
            toasts,
            notices);
    recents = new RecentViewModel(session, new RecentFiles(given.places().recentFiles()), quiet);
  }

  DeskViewModel kept() {
    return kept;
  }

  RecentViewModel recents() {
    return recents;
  }

  /** Where the window was when it was last closed. */
  Optional<WindowPlace> windowBefore() {
    return session.settings().habits().reopen() ? store.window() : Optional.empty();
  }

  /** Where the window is, to be kept. */
  void follow(Supplier<Optional<WindowPlace>> seen) {
    window = seen;
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers) {
    controllers.put(
        DeskController.class, () -> new DeskController(kept, given.dialogs(), messages));
    controllers.put(DeskSettingsController.class, () -> new DeskSettingsController(kept, recents));
  }

  /** What can be done with all that lies on the desk. */
  List<Command> commands() {
    return List.of(
        new Command(
            "desk.close",
            "desk.close",
            "fth-x-square",
            "",
            kept.clearableProperty(),
            kept::startFresh),
        new Command(
            "desk.bringBack",
            "desk.bringBack",
            "fth-rotate-ccw",
            "",
            kept.previousProperty(),
            kept::bringBack));
  }

  /** Keeps what was not kept yet; the program ends. */
  void end() {
    kept.end(given.jobs());
  }

  /**
   * The machine is going down, and nobody will close the window. Any thread; a disk that hangs is
   * not waited for long.
   */
  void letGo() {
    Thread closing = new Thread(store::close, "desk-close");
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(LAST_WORD_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
