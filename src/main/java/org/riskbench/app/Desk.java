package org.riskbench.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.riskbench.chart.TablesawFigure;
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
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.TrustedKeyStore;
import org.riskbench.ui.data.ColumnsController;
import org.riskbench.ui.data.DataController;
import org.riskbench.ui.data.DataViewModel;
import org.riskbench.ui.data.FindingsController;
import org.riskbench.ui.data.LabelController;
import org.riskbench.ui.encoding.EncodingController;
import org.riskbench.ui.encoding.EncodingViewModel;
import org.riskbench.ui.explain.ActsController;
import org.riskbench.ui.explain.ExplainController;
import org.riskbench.ui.explain.ExplainViewModel;
import org.riskbench.ui.explain.MattersController;
import org.riskbench.ui.explain.RecordController;
import org.riskbench.ui.explain.WhatIfController;
import org.riskbench.ui.export.ExportController;
import org.riskbench.ui.export.ExportViewModel;
import org.riskbench.ui.export.KitController;
import org.riskbench.ui.export.KitViewModel;
import org.riskbench.ui.export.Workshop;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.kit.CommandBook;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FxJobRunner;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.PageOpener;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.Settling;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.kit.UnexpectedDialog;
import org.riskbench.ui.models.BinController;
import org.riskbench.ui.models.DetailController;
import org.riskbench.ui.models.FolderWatch;
import org.riskbench.ui.models.ModelsController;
import org.riskbench.ui.models.ModelsViewModel;
import org.riskbench.ui.models.ReportController;
import org.riskbench.ui.models.VerdictController;
import org.riskbench.ui.models.VersionsController;
import org.riskbench.ui.open.OpenController;
import org.riskbench.ui.open.OpenViewModel;
import org.riskbench.ui.records.AsideController;
import org.riskbench.ui.records.AsideViewModel;
import org.riskbench.ui.records.RecordsController;
import org.riskbench.ui.records.RecordsViewModel;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.settings.SealKeysController;
import org.riskbench.ui.settings.SealKeysViewModel;
import org.riskbench.ui.settings.SettingsController;
import org.riskbench.ui.settings.SettingsViewModel;
import org.riskbench.ui.shell.ShellController;
import org.riskbench.ui.shell.ShellViewModel;
import org.riskbench.ui.split.SplitController;
import org.riskbench.ui.split.SplitViewModel;
import org.riskbench.ui.train.TrainController;
import org.riskbench.ui.train.TrainViewModel;
import org.riskbench.ui.velocity.KeysController;
import org.riskbench.ui.velocity.TryRecordController;
import org.riskbench.ui.velocity.VelocityController;
import org.riskbench.ui.velocity.VelocityParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything the window is made of, wired by hand. Make it on the FX thread. */
final class Desk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /** The first figure takes a second or two, in which the window stands still. */
  private static final Duration WARM_AFTER = Duration.seconds(1.5);

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
  private final DataViewModel data;
  private final SplitViewModel split;
  private final TrainViewModel train;
  private final DecideScreens decide;
  private final ModelsViewModel models;
  private final PublishScreens publish;
  private final ListStore lists;
  private final CommandScreens commands;

  /** What the machine gives: replaced in tests. */
  record Surroundings(
      Settings settings,
      Places places,
      boolean systemDark,
      Locale system,
      JobRunner jobs,
      Executor fxThread,
      FileDialogs dialogs,
      TextClipboard clipboard,
      PageOpener pages) {}

  Desk(Surroundings given) {
    surroundings = given;
    session = new Session(given.settings());
    appearance = new Appearance(session.settingsProperty(), given.systemDark());
    jobs = new FxJobRunner(given.jobs(), given.fxThread(), board);
    DeskKeyStore keys = new DeskKeyStore(given.places().keys());
    TrustedKeyStore trusted = new TrustedKeyStore(given.places().keys());
    registry =
        new ModelRegistry(
            given.places().registry(),
            Clock.systemUTC(),
            new OnnxPart(),
            Person.atDesk(given.places().keys()));
    figures = new FigurePane(TablesawFigure::plotlySource, appearance);
    data = new DataViewModel(session, jobs, given.places(), messages);
    split = new SplitViewModel(session, jobs, messages);
    train = new TrainViewModel(session, jobs, messages, given.fxThread());
    SaltStore salt = new SaltStore(given.places().home());
    lists =
        new ListStore(
                given.places().lists(),
                () -> salt.find().map(CellHash::new),
                Clock.systemUTC(),
                Optional.of(new ListSeals(keys::require, trusted::all)))
            .recordedIn(registry::listChanged);
    session.hardRules().setLists(lists);
    decide = new DecideScreens(session, jobs, messages, toasts, registry, lists, given);
    models =
        new ModelsViewModel(
            session,
            messages,
            jobs,
            registry,
            toasts,
            given.clipboard(),
            given.pages(),
            new FolderWatch(given.jobs(), given.fxThread(), registry));
    publish = new PublishScreens(session, jobs, messages, toasts, registry, lists, given);
    commands =
        new CommandScreens(
            session, messages, toasts, data.getColumns()::reveal, models::reveal);
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

  NoticeBoard notices() {
    return notices;
  }

  FigurePane figures() {
    return figures;
  }

  JobBoard board() {
    return board;
  }

  /** What can be done from anywhere. */
  CommandBook commands() {
    return commands.commands().book();
  }

  /** Opens what was given or else the bundled sample: a first look has something to look at. */
  void begin(GivenFiles given) {
    models.refresh();
    if (given.tables().isEmpty() && data.sample().isPresent()) {
      data.openSample();
    }
    open(given);
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
      models.importFiles(given.models());
    }
    List<Path> tables = given.tables();
    if (!tables.isEmpty()) {
      session.go(Screen.DATA);
      data.openAny(tables.get(0));
    }
    if (tables.size() > 1) {
      toasts.show(messages.text("desk.oneTable", String.valueOf(tables.get(0).getFileName())));
    }
  }

  /** Whether the first look has what {@link #begin} fetches: the sample, where there is one. */
  boolean isFilled() {
    return data.sample().isEmpty() || session.dataset().isPresent();
  }

  /** Makes the first figure quick, once the data is on the desk and the user looks at it. */
  void warmFigures() {
    PauseTransition pause = new PauseTransition(WARM_AFTER);
    pause.setOnFinished(event -> figures.warm());
    session.datasetProperty().addListener((property, before, taken) -> pause.play());
  }

  /** Trains with what is ticked. */
  void train() {
    train.train();
  }

  /** Shows a failure nobody foresaw, and writes it down. FX thread only. */
  void unexpected(Stage owner, Throwable thrown) {
    Problem problem = JobState.unexpected(thrown);
    LOG.error("{} {}", problem.code(), problem.details(), Trace.of(thrown));
    new UnexpectedDialog(messages, surroundings.clipboard()).show(owner, problem, thrown);
  }

  /** Loads the frame ({@code shell}) and every screen. */
  ScreenLoader screens() {
    Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
    ScreenLoader screens = new ScreenLoader(messages, controllers);
    controllers.put(
        DataController.class,
        () ->
            new DataController(
                data, surroundings.dialogs(), messages, screens::load, () -> screens.load("open")));
    controllers.put(
        OpenController.class,
        () ->
            new OpenController(
                new OpenViewModel(
                    session, messages, jobs, new SaltStore(surroundings.places().home())),
                surroundings.dialogs(),
                messages));
    controllers.put(LabelController.class, () -> new LabelController(data.getLabel(), messages));
    controllers.put(
        ColumnsController.class, () -> new ColumnsController(data.getColumns(), messages));
    controllers.put(
        FindingsController.class, () -> new FindingsController(data.getFindings(), messages));
    controllers.put(
        RecordsController.class,
        () ->
            new RecordsController(
                new RecordsViewModel(session, messages, jobs, surroundings.clipboard(), toasts),
                messages));
    controllers.put(
        AsideController.class,
        () ->
            new AsideController(
                new AsideViewModel(session, messages, jobs, toasts),
                surroundings.dialogs(),
                messages));
    controllers.put(SplitController.class, () -> new SplitController(split, messages));
    EncodingViewModel encoding = new EncodingViewModel(session, jobs, messages);
    VelocityParts velocity = new VelocityParts(session, jobs, messages);
    controllers.put(
        VelocityController.class,
        () -> new VelocityController(velocity.features(), surroundings.dialogs(), messages));
    controllers.put(KeysController.class, () -> new KeysController(velocity.keys(), messages));
    controllers.put(TryRecordController.class, () -> new TryRecordController(velocity.tryRecord()));
    controllers.put(EncodingController.class, () -> new EncodingController(encoding, messages));
    controllers.put(TrainController.class, () -> new TrainController(train, messages));
    new CompareScreens(session, jobs, messages, toasts, figures, appearance, surroundings)
        .into(controllers, screens);
    decide.into(controllers, screens);
    wireExplain(controllers, screens);
    publish.into(controllers, screens);
    wireExport(controllers);
    commands.into(controllers);
    new HelpScreens(session, messages).into(controllers);
    controllers.put(
        ModelsController.class,
        () -> new ModelsController(models, surroundings.dialogs(), messages));
    controllers.put(
        DetailController.class,
        () ->
            new DetailController(
                models.getDetail(), models.getReport(), surroundings.dialogs(), messages));
    controllers.put(ReportController.class, () -> new ReportController(models.getReport()));
    controllers.put(VersionsController.class, () -> new VersionsController(models.getVersions()));
    controllers.put(BinController.class, () -> new BinController(models.getBin()));
    controllers.put(VerdictController.class, () -> new VerdictController(models.getVerdict()));
    controllers.put(
        SettingsController.class,
        () ->
            new SettingsController(
                new SettingsViewModel(
                    session, surroundings.places(), surroundings.system(), messages)));
    controllers.put(
        SealKeysController.class,
        () ->
            new SealKeysController(
                new SealKeysViewModel(surroundings.places().keys(), messages, jobs, toasts),
                surroundings.dialogs(),
                messages));
    controllers.put(
        ShellController.class,
        () ->
            new ShellController(
                new ShellViewModel(session, board, appearance, toasts, notices, messages),
                messages,
                commands.commands(),
                screen -> screens.load(screen.word())));
    return screens;
  }

  private void wireExplain(Map<Class<?>, Supplier<?>> controllers, ScreenLoader screens) {
    ExplainViewModel explain = new ExplainViewModel(session, jobs, messages, lists);
    controllers.put(
        ExplainController.class, () -> new ExplainController(explain, messages, screens::load));
    controllers.put(
        MattersController.class, () -> new MattersController(explain.getMatters(), messages));
    controllers.put(ActsController.class, () -> new ActsController(explain.getActs(), messages));
    controllers.put(
        RecordController.class, () -> new RecordController(explain.getRecord(), messages));
    controllers.put(
        WhatIfController.class, () -> new WhatIfController(explain.getRecord(), messages));
  }

  private void wireExport(Map<Class<?>, Supplier<?>> controllers) {
    KitViewModel kit =
        new KitViewModel(messages, surroundings.pages(), surroundings.clipboard(), toasts);
    ExportViewModel export =
        new ExportViewModel(
            session,
            messages,
            jobs,
            new Workshop(
                registry, new OnnxPart(), new TrustedKeyStore(surroundings.places().keys())),
            toasts,
            kit,
            new ExportViewModel.Place(
                Path.of(System.getProperty("user.home", "")),
                new Settling(),
                new FxJobRunner(
                    surroundings.jobs(), surroundings.fxThread(), new JobBoard(messages))));
    controllers.put(
        ExportController.class,
        () -> new ExportController(export, surroundings.dialogs(), messages));
    controllers.put(KitController.class, () -> new KitController(kit, messages));
  }

  @Override
  public void close() {
    publish.close();
    jobs.close();
  }
}
