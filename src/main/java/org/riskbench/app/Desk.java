package org.riskbench.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.riskbench.chart.DrawingScript;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.job.Trace;
import org.riskbench.lists.ListSeals;
import org.riskbench.lists.ListStore;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Person;
import org.riskbench.schema.CellHash;
import org.riskbench.settings.Places;
import org.riskbench.settings.SaltStore;
import org.riskbench.settings.Settings;
import org.riskbench.settings.SettingsStore;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.TrustedKeyStore;
import org.riskbench.ui.data.DataViewModel;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.kit.CommandBook;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FrontMoves;
import org.riskbench.ui.kit.FxJobRunner;
import org.riskbench.ui.kit.IdleWork;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.PageOpener;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.SettingsView;
import org.riskbench.ui.kit.SystemAppearance;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.kit.UnexpectedDialog;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.shell.ShellController;
import org.riskbench.ui.shell.ShellViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything the window is made of, wired by hand. Make it on the FX thread. */
final class Desk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Messages messages = Messages.bundled();
  private final JobBoard board = new JobBoard(messages);
  private final Toasts toasts = new Toasts();
  private final NoticeBoard notices = new NoticeBoard();
  private final Session session;
  private final Appearance appearance;
  private final JobRunner jobs;
  private final Surroundings surroundings;
  private final ModelRegistry registry;
  private final FigurePane figures;
  private final IdleWork idle = new IdleWork();
  private final CareScreens care;
  private final DataScreens data;
  private final TrainScreens train;
  private final DecideScreens decide;
  private final ModelsScreens models;
  private final CompareScreens compare;
  private final ExplainScreens explain;
  private final ExportScreens export;
  private final PublishScreens publish;
  private final ListStore lists;
  private final CommandScreens commands;
  private final HelpScreens help;
  private final KeptScreens kept;
  private final Leaving leaving;

  /** What the machine gives: replaced in tests. */
  record Surroundings(
      Settings settings,
      Places places,
      SystemAppearance wishes,
      Locale system,
      JobRunner jobs,
      Executor fxThread,
      FileDialogs dialogs,
      TextClipboard clipboard,
      PageOpener pages,
      Consumer<URI> browser,
      Optional<Runnable> restart) {}

  Desk(Surroundings given) {
    surroundings = given;
    session = new Session(given.settings());
    appearance = new Appearance(session.settingsProperty(), given.wishes());
    jobs = new FxJobRunner(given.jobs(), given.fxThread(), board);
    DeskKeyStore keys = new DeskKeyStore(given.places().keys());
    TrustedKeyStore trusted = new TrustedKeyStore(given.places().keys());
    registry =
        new ModelRegistry(
            given.places().registry(),
            Clock.systemUTC(),
            new OnnxPart(),
            Person.atDesk(given.places().keys()));
    figures = new FigurePane(() -> DrawingScript.read().pieces(), appearance, messages, idle);
    care =
        new CareScreens(session, jobs, messages, toasts, notices, board, given, this::closeTable);
    Shared shared = new Shared(session, jobs, messages, toasts, given);
    data = new DataScreens(shared);
    train = new TrainScreens(shared);
    SaltStore salt = new SaltStore(given.places().home());
    lists =
        new ListStore(
                given.places().lists(),
                () -> salt.find().map(CellHash::new),
                Clock.systemUTC(),
                Optional.of(new ListSeals(keys::require, trusted::all)))
            .recordedIn(registry::listChanged);
    session.hardRules().setLists(lists);
    decide = new DecideScreens(shared, registry, lists);
    models = new ModelsScreens(shared, registry);
    compare = new CompareScreens(shared, figures, appearance);
    explain = new ExplainScreens(shared, lists);
    export = new ExportScreens(shared, registry);
    kept = new KeptScreens(session, jobs, messages, toasts, notices, given);
    leaving = new Leaving(shared, board, kept.kept()::isUnwritten);
    session
        .recent()
        .askedProperty()
        .addListener((property, before, file) -> file.ifPresent(this::open));
    publish = new PublishScreens(shared, registry, lists);
    help = new HelpScreens(session, messages, train.train().queuedProperty());
    commands =
        new CommandScreens(
            session, messages, toasts, data.data().getColumns()::reveal, models.models()::reveal);
    offer();
  }

  private void offer() {
    CommandBook book = commands.commands().book();
    data.offer(Offers.of(book, session, messages, Screen.DATA));
    train.offer(Offers.of(book, session, messages, Screen.TRAIN));
    compare.offer(Offers.of(book, session, messages, Screen.COMPARE));
    decide.offer(Offers.of(book, session, messages, Screen.DECIDE));
    explain.offer(Offers.of(book, session, messages, Screen.EXPLAIN));
    publish.offer(Offers.of(book, session, messages, Screen.PUBLISH));
    export.offer(Offers.of(book, session, messages, Screen.EXPORT));
    models.offer(Offers.of(book, session, messages, Screen.MODELS));
    Offers settings = Offers.of(book, session, messages, Screen.SETTINGS);
    new SettingsCommands(session, appearance).offer(settings);
    care.offer(settings.in(SettingsView.SEALS));
    book.addAll(new WindowCommands(session, board).all());
    book.add(leaving.command());
    book.addAll(help.commands());
    book.addAll(kept.commands());
    FrontMoves moves = new FrontMoves(session.whereabouts(), toasts);
    data.watch(moves);
    compare.watch(moves);
    decide.watch(moves);
    moves.watch(Screen.MODELS, models.models().getDeletions().takingBack());
    moves.watch(
        Screen.SETTINGS, new SettingsMoves(session, messages.text("undo.settings")).takingBack());
    book.addAll(new EditCommands(moves, messages).all());
  }

  /** What lies on the desk, as it is kept. */
  KeptScreens kept() {
    return kept;
  }

  /** The screen Data, for tests. */
  DataViewModel data() {
    return data.data();
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

  ModelRegistry registry() {
    return registry;
  }

  Toasts toasts() {
    return toasts;
  }

  NoticeBoard notices() {
    return notices;
  }

  /** From now on every change of the settings is saved, and what was wrong with them is said. */
  void keep(SettingsStore store, List<Problem> warnings) {
    warnings.forEach(warning -> notices.pin(NoticeBoard.Subject.SAVING, Notice.of(warning)));
    JobRunner quiet =
        new FxJobRunner(surroundings.jobs(), surroundings.fxThread(), new JobBoard(messages));
    new SettingsKeeper(session, quiet, store, notices).begin();
  }

  /** The way out. */
  Leaving leaving() {
    return leaving;
  }

  FigurePane figures() {
    return figures;
  }

  JobBoard board() {
    return board;
  }

  /** The list of keys as a page of the documents. */
  String keyboardPage() {
    return commands.keyboardPage();
  }

  /** What can be done from anywhere. */
  CommandBook commands() {
    return commands.commands().book();
  }

  /** Frees what the table and its runs hold. */
  private void closeTable() {
    kept.kept().startFresh();
  }

  /** Opens what was given or else the bundled sample: a first look has something to look at. */
  void begin(GivenFiles given) {
    models.models().refresh();
    care.begin();
    if (given.tables().isEmpty() && data.data().sample().isPresent()) {
      data.data().openSample();
    }
    open(given);
  }

  /** Opens what was given, or brings back what lay on the desk, or else the bundled sample. */
  void resume(GivenFiles given) {
    kept.recents().refresh();
    if (given.tables().isEmpty()) {
      models.models().refresh();
      care.begin();
      kept.kept().begin(this::openSample);
      open(given);
    } else {
      kept.kept().beginWith(() -> begin(given));
    }
  }

  private void openSample() {
    if (data.data().sample().isPresent()) {
      data.data().openSample();
    }
  }

  /**
   * Opens a table, or takes in a model file and shows it, whoever hands it over. What is wrong with
   * the file is told on the screen it belongs to. FX thread only.
   */
  void open(Path file) {
    open(new GivenFiles(List.of(file)));
  }

  /** The same for several: all models, but one table, as one is on the desk at a time. */
  void open(GivenFiles given) {
    if (!given.models().isEmpty()) {
      session.go(Screen.MODELS);
      models.models().getTransfers().importFiles(given.models());
    }
    List<Path> tables = given.tables();
    if (!tables.isEmpty()) {
      session.go(Screen.DATA);
      data.data().openAny(tables.get(0));
    }
    if (tables.size() > 1) {
      toasts.show(messages.text("desk.oneTable", String.valueOf(tables.get(0).getFileName())));
    }
  }

  /** Whether the first look has what {@link #begin} fetches, or will never have it. */
  boolean isFilled() {
    return session.dataset().isPresent() || board.currentProperty().get().isEmpty();
  }

  /**
   * Makes the first look at everything quick, while nothing is done in this scene. What is looked
   * at first comes first; the first figure takes longest.
   */
  void rehearse(Scene scene) {
    idle.add(figures::warm);
    if (session.dataset().isPresent()) {
      idle.begin(scene);
    }
    session.datasetProperty().addListener((property, before, taken) -> idle.begin(scene));
  }

  /** Whether every first look has been made quick, for whoever measures one. */
  boolean isRehearsed() {
    return idle.isDone();
  }

  /** Trains with what is ticked. */
  void train() {
    train.train().train();
  }

  /** Publishes the newest saved model, if there is one. */
  void publish() {
    publish.publish();
  }

  /** Shows a failure nobody foresaw, and writes it down. FX thread only. */
  void unexpected(Stage owner, Throwable thrown) {
    Problem problem = JobState.failure(thrown);
    if (thrown instanceof OutOfMemoryError) {
      LOG.error("{} on the FX thread", problem.code());
      care.ranOut(problem); // a dialog would take more
      return;
    }
    LOG.error("{} {}", problem.code(), problem.details(), Trace.of(thrown));
    new UnexpectedDialog(messages, surroundings.clipboard()).show(owner, problem, thrown);
  }

  /** Loads the frame ({@code shell}) and every screen. */
  ScreenLoader screens() {
    Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
    ScreenLoader screens = new ScreenLoader(messages, controllers);
    data.into(controllers, screens);
    train.into(controllers);
    compare.into(controllers, screens);
    decide.into(controllers, screens);
    explain.into(controllers, screens);
    publish.into(controllers, screens);
    export.into(controllers);
    commands.into(controllers);
    help.into(controllers);
    models.into(controllers);
    care.into(controllers, screens);
    kept.into(controllers);
    leaving.into(controllers);
    Map<String, ObservableBooleanValue> overlays = new HashMap<>(commands.overlays());
    overlays.putAll(help.overlays());
    overlays.put("leave", leaving.asked());
    controllers.put(
        ShellController.class,
        () ->
            new ShellController(
                new ShellViewModel(session, board, appearance, toasts, notices, messages),
                messages,
                commands.commands(),
                files -> open(new GivenFiles(files)),
                screens::load,
                overlays,
                idle));
    return screens;
  }

  @Override
  public void close() {
    publish.close();
    kept.end();
    jobs.close();
  }
}
