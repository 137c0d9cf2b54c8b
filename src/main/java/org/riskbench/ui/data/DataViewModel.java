package org.riskbench.ui.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.settings.Places;
import org.riskbench.settings.RoleMemory;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.TableFiles;
import org.riskbench.ui.kit.TakingBack;
import org.riskbench.ui.kit.Whereabouts;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.OpenDraft;
import org.riskbench.ui.session.Recent.RecentFile;
import org.riskbench.ui.session.Session;

/** The frame of the data screen: opening data, its figures, the way between its views. */
public final class DataViewModel {
  private final Session session;
  private final Messages messages;
  private final Places places;
  private final DatasetDesk desk;
  private final LabelViewModel label;
  private final ColumnsViewModel columns;
  private final FindingsViewModel findings;

  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<DatasetCard> card =
      new ReadOnlyObjectWrapper<>(DatasetCard.EMPTY);
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyStringWrapper emptyTitle = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper();
  private final ReadOnlyBooleanWrapper labelled = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper undoHint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoHint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

  public DataViewModel(Session session, JobRunner jobs, Places places, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.places = places;
    ShapeMemory memory = new ShapeMemory(new RoleMemory(places.home()));
    this.desk = new DatasetDesk(session, jobs, memory, messages);
    this.label = new LabelViewModel(desk, session, jobs, messages);
    this.columns = new ColumnsViewModel(desk, session, label, messages);
    this.findings = new FindingsViewModel(desk, session, columns, messages);
    desk.onDeskProperty().addListener((property, before, now) -> show(now));
    session
        .requests()
        .dataProperty()
        .addListener((property, before, asked) -> asked.ifPresent(this::carryOut));
    desk.problemProperty().addListener((property, before, now) -> tell());
    desk.lookProperty().addListener((property, before, now) -> tell());
    emptyTitle.bind(
        desk.readingProperty()
            .map(text -> messages.text(text.isEmpty() ? "data.drop" : "data.waiting")));
    emptyText.bind(
        desk.readingProperty()
            .map(text -> text.isEmpty() ? messages.text("data.drop.hint") : text));
    subtitle.bind(Bindings.createStringBinding(this::subtitle, desk.readingProperty(), card));
    undoable.bind(undoHint.isNotEmpty());
    redoable.bind(redoHint.isNotEmpty());
    undoHint.bind(hint("data.undo", desk.history().undoTextProperty()));
    redoHint.bind(hint("data.redo", desk.history().redoTextProperty()));
  }

  private StringBinding hint(String key, ReadOnlyStringProperty text) {
    return Bindings.createStringBinding(
        () -> text.get().isEmpty() ? "" : messages.text(key + ".hint", text.get()), text);
  }

  private String subtitle() {
    if (!desk.readingProperty().get().isEmpty()) {
      return desk.readingProperty().get();
    }
    return isEmpty() ? messages.text("data.subtitle.empty") : card.get().source();
  }

  // ---- what the user does

  /** Loads a file in the background; on failure what lies on the desk stays there. */
  public void open(Path file) {
    open(file, LoadOptions.defaults());
  }

  /** The same as the analyst says it is to be read. */
  public void open(Path file, LoadOptions options) {
    load(DataRequest.Open.of(file, options));
  }

  /** Opens a file that was dropped or chosen; a database goes by the form. */
  public void openAny(Path file) {
    if (TableFiles.isDatabase(file)) {
      session.requests().beginOpening(OpenDraft.database(file));
    } else {
      open(file);
    }
  }

  /** Begins to open a table by hand. */
  public void beginOpening(OpenDraft.Start start) {
    session.requests().beginOpening(OpenDraft.of(start));
  }

  private void load(DataRequest.Open table) {
    desk.load(table, () -> table.file().ifPresent(this::remember));
  }

  private void carryOut(DataRequest request) {
    if (request instanceof DataRequest.Open table) {
      load(table);
    } else if (request instanceof DataRequest.Return back) {
      desk.comeBack(back);
    } else if (request instanceof DataRequest.Remove) {
      desk.clear();
    } else {
      desk.reload();
    }
  }

  /** Loads the bundled sample. */
  public void openSample() {
    Optional<Path> sample = sample();
    if (sample.isPresent()) {
      open(sample.get());
    } else {
      notice.set(
          Optional.of(
              Notice.of(
                  Problem.error(
                      "DATA-190",
                      messages.text("data.sample.missing"),
                      messages.text("data.sample.missing.advice")))));
    }
  }

  /** The bundled sample, if the program came with one. */
  public Optional<Path> sample() {
    return places
        .samples()
        .flatMap(
            folder ->
                Stream.of("identity-sample.csv.gz", "identity-sample.csv")
                    .map(folder::resolve)
                    .filter(Files::isRegularFile)
                    .findFirst());
  }

  /** Takes the last change back. */
  public void undo() {
    desk.undo();
  }

  /** Makes the change again that was taken back. */
  public void redo() {
    desk.redo();
  }

  /** Leads on to training. */
  public void next() {
    session.go(Screen.TRAIN);
  }

  // ---- what happens then

  private void remember(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && places.samples().filter(folder::equals).isEmpty()) {
      session.recent().opened(file);
      session.changeSettings(settings -> settings.folders(folders -> folders.withLast(folder)));
    }
  }

  private void show(Optional<OnDesk> taken) {
    empty.set(taken.isEmpty());
    labelled.set(taken.filter(now -> now.dataset().labels().rule().isPresent()).isPresent());
    card.set(taken.map(OnDesk::card).orElse(DatasetCard.EMPTY));
    tell();
  }

  /** The last failure, or else what the data lacks. */
  private void tell() {
    Optional<Problem> lacking =
        isEmpty() || isLabelled()
            ? Optional.empty()
            : Optional.of(
                Problem.warning(
                    "DATA-130",
                    messages.text("data.label.none"),
                    messages.text(
                        canBeLabelled() ? "data.label.advice" : "data.label.impossible")));
    notice.set(desk.problemProperty().get().map(this::worded).or(() -> lacking).map(Notice::of));
  }

  /** Whether any column could be the label, as far as is known. */
  private boolean canBeLabelled() {
    return desk.lookProperty().get() != Profiling.Look.DONE
        || desk.onDesk()
            .filter(now -> LabelForm.columns(now.dataset(), session.profile().columns()).isEmpty())
            .isEmpty();
  }

  /** The loader's advice on labels is for the command line. */
  private Problem worded(Problem problem) {
    return problem.code().startsWith("DATA-13")
        ? Problem.warning(problem.code(), problem.what(), messages.text("data.label.advice"))
        : problem;
  }

  // ---- what the screen shows

  /** The choice of the label, above all views. */
  public LabelViewModel getLabel() {
    return label;
  }

  /** The view of columns. */
  public ColumnsViewModel getColumns() {
    return columns;
  }

  /** The view of findings. */
  public FindingsViewModel getFindings() {
    return findings;
  }

  /** Which view is in front. */
  Whereabouts whereabouts() {
    return session.whereabouts();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }

  public ReadOnlyObjectProperty<DatasetCard> cardProperty() {
    return card.getReadOnlyProperty();
  }

  public DatasetCard getCard() {
    return card.get();
  }

  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  public String getSubtitle() {
    return subtitle.get();
  }

  /** How a table is being opened by hand. */
  public ReadOnlyObjectProperty<Optional<OpenDraft>> openDraftProperty() {
    return session.requests().openDraftProperty();
  }

  /** What the place is for while nothing lies there: to open data, or to see it being read. */
  public ReadOnlyStringProperty emptyTitleProperty() {
    return emptyTitle.getReadOnlyProperty();
  }

  public String getEmptyTitle() {
    return emptyTitle.get();
  }

  /** What can be opened, or how far reading has come. */
  public ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }

  public String getEmptyText() {
    return emptyText.get();
  }

  /** Whether there is no dataset yet. */
  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  public boolean isEmpty() {
    return empty.get();
  }

  /** Whether it is known which records were fraud, so that models can be trained. */
  public ReadOnlyBooleanProperty labelledProperty() {
    return labelled.getReadOnlyProperty();
  }

  public boolean isLabelled() {
    return labelled.get();
  }

  /** What undo would take back, as a sentence; empty if there is nothing. */
  public ReadOnlyStringProperty undoHintProperty() {
    return undoHint.getReadOnlyProperty();
  }

  public String getUndoHint() {
    return undoHint.get();
  }

  /** What redo would do again, as a sentence; empty if there is nothing. */
  public ReadOnlyStringProperty redoHintProperty() {
    return redoHint.getReadOnlyProperty();
  }

  public String getRedoHint() {
    return redoHint.get();
  }

  /** Whether there is a change to take back. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  public boolean isUndoable() {
    return undoable.get();
  }

  /** Whether there is a change to make again. */
  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  public boolean isRedoable() {
    return redoable.get();
  }

  /** What was done with roles, kinds, the label and findings, to be taken back. */
  public TakingBack takingBack() {
    return new TakingBack(
        desk.history().movesProperty(),
        undoable,
        redoable,
        desk.history().undoTextProperty(),
        desk.history().redoTextProperty(),
        this::undo,
        this::redo);
  }

  /** The tables and models opened last, the latest first. */
  public ObservableList<RecentFile> getRecent() {
    return session.recent().files();
  }

  /** Opens a file of that list. */
  void openRecent(RecentFile file) {
    session.recent().ask(file.path());
  }

  /** Forgets that list. */
  void clearRecent() {
    session.recent().clear();
  }
}
