package org.riskbench.ui.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TableOrigin;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.settings.Places;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.TableFiles;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.OpenDraft;
import org.riskbench.ui.session.Session;

/** The data on the desk: loading it, what its columns mean, which records were fraud. */
public final class DataViewModel {
  private final Session session;
  private final Messages messages;
  private final Places places;
  private final LatestJob work;
  private Optional<DataRequest.Open> opened = Optional.empty();

  private final ReadOnlyObjectWrapper<Optional<Inspected>> inspected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<DatasetCard> card =
      new ReadOnlyObjectWrapper<>(DatasetCard.EMPTY);
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper labelColumn = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper labelValue = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper labelled = new ReadOnlyBooleanWrapper();
  private final ObservableList<ColumnRow> columns = FXCollections.observableArrayList();
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final ObservableList<String> labelColumns = FXCollections.observableArrayList();
  private final ObservableList<String> labelValues = FXCollections.observableArrayList();
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private final List<Choice<ColumnRole>> roles;
  private final List<Choice<ColumnKind>> kinds;

  public DataViewModel(Session session, JobRunner jobs, Places places, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.places = places;
    this.work = new LatestJob(jobs);
    this.roles = Stream.of(ColumnRole.values()).map(role -> Choice.of(role, messages)).toList();
    this.kinds = Stream.of(ColumnKind.values()).map(kind -> Choice.of(kind, messages)).toList();
    subtitle.set(messages.text("data.subtitle.empty"));
    session
        .dataRequestProperty()
        .addListener((property, before, asked) -> asked.ifPresent(this::carryOut));
  }

  // ---- what the user does

  /** Loads a file in the background; on failure what lies on the desk stays there. */
  public void open(Path file) {
    open(file, LoadOptions.defaults());
  }

  /** The same as the analyst says it is to be read. */
  public void open(Path file, LoadOptions options) {
    // Looked at in the job: the first bytes of a file on a slow disk take their time.
    load(() -> TableOrigin.file(file), options, Optional.of(file));
  }

  /**
   * Loads a table wherever it is, in the background; on failure what lies on the desk stays there.
   */
  public void load(TableOrigin origin, LoadOptions options) {
    load(() -> origin, options, Optional.empty());
  }

  private void load(Supplier<TableOrigin> origin, LoadOptions options, Optional<Path> file) {
    load(new DataRequest.Open(origin, options, LabelTiming.UNSAID, file));
  }

  private void load(DataRequest.Open table) {
    submit(
        Inspected.job("job.load", context -> Reopening.load(table, context)), Optional.of(table));
  }

  /** Opens a file that was dropped or chosen; a database goes by the form. */
  public void openAny(Path file) {
    if (TableFiles.isDatabase(file)) {
      session.beginOpening(OpenDraft.database(file));
    } else {
      open(file);
    }
  }

  /** Begins to open a table by hand. */
  public void beginOpening(OpenDraft.Start start) {
    session.beginOpening(OpenDraft.of(start));
  }

  private void carryOut(DataRequest request) {
    if (request instanceof DataRequest.Open table) {
      load(table);
    } else if (request instanceof DataRequest.Remove) {
      clear();
    } else if (opened.isPresent()) {
      load(Reopening.of(opened.get(), dataset()));
    } else {
      beginOpening(OpenDraft.Start.DATABASE); // its password was forgotten once it was used
    }
  }

  /** Loads the bundled sample. */
  public void openSample() {
    Optional<Path> sample = sample();
    if (sample.isPresent()) {
      open(sample.get());
    } else {
      say(
          Problem.error(
              "DATA-190",
              messages.text("data.sample.missing"),
              messages.text("data.sample.missing.advice")));
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

  /** Gives a column another role; one that only one column can have is taken from the other. */
  public void changeRole(ColumnRow row, Choice<ColumnRole> role) {
    if (role.equals(row.role())) {
      return;
    }
    if (role.value() == ColumnRole.LABEL) {
      chooseLabelColumn(row.name());
      return;
    }
    rework(context -> RoleChange.apply(dataset(), row.name(), role.value()));
  }

  /** Reads the file again with a column as another kind. */
  public void changeKind(ColumnRow row, Choice<ColumnKind> kind) {
    if (!kind.equals(row.kind())) {
      rework(context -> DataLoader.reread(dataset(), row.name(), kind.value(), context));
    }
  }

  /** Takes another column as the label; its fraud value is recognised or has to be chosen. */
  public void chooseLabelColumn(String column) {
    if (isEmpty() || column.equals(labelColumn.get())) {
      return;
    }
    labelColumn.set(column);
    labelValue.set("");
    labelValues.setAll(LabelForm.values(dataset(), column));
    rework(context -> dataset().withLabel(LabelRule.of(column)));
  }

  /** Says which value of the label column means fraud; all others are good. */
  public void chooseLabelValue(String value) {
    if (isEmpty() || value.equals(labelValue.get()) || labelColumn.get().isEmpty()) {
      return;
    }
    labelValue.set(value);
    String column = labelColumn.get();
    rework(context -> dataset().withLabel(LabelForm.rule(dataset(), column, value)));
  }

  /** Brings a view of this screen to the front. */
  public void show(DataView view) {
    session.show(view);
  }

  /** Leads on to training. */
  public void next() {
    session.go(Screen.TRAIN);
  }

  // ---- what happens then

  private void rework(Job.Work<Dataset> change) {
    submit(Inspected.job("job.change", change), Optional.empty());
  }

  private void submit(Job<Inspected> job, Optional<DataRequest.Open> table) {
    work.submit(
        JobRunner.Lane.FILES,
        job,
        LatestJob.ending(
            done -> {
              if (table.isPresent()) {
                opened = table.filter(known -> known.file().isPresent());
                table.get().file().ifPresent(this::remember);
              }
              take(done);
            },
            this::failed));
  }

  private void failed(Optional<Problem> problem) {
    problem.ifPresent(this::say);
    // A choice that could not be carried out goes back to what holds.
    inspected
        .get()
        .filter(kept -> kept.dataset().labels().rule().isPresent())
        .ifPresent(this::show);
  }

  private void say(Problem problem) {
    boolean label = problem.code().startsWith("DATA-13");
    notice.set(
        Optional.of(
            label
                ? Notice.of(
                    Problem.warning(
                        problem.code(), problem.what(), messages.text("data.label.advice")))
                : Notice.of(problem)));
  }

  private void remember(Path file) {
    recent.remove(file);
    recent.add(0, file);
    if (recent.size() > 5) {
      recent.remove(5, recent.size());
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && places.samples().filter(folder::equals).isEmpty()) {
      session.changeSettings(settings -> settings.withLastFolder(folder));
    }
  }

  private void clear() {
    work.cancel();
    session.clearDataset();
    opened = Optional.empty();
    inspected.set(Optional.empty());
    notice.set(Optional.empty());
    empty.set(true);
    labelled.set(false);
    card.set(DatasetCard.EMPTY);
    subtitle.set(messages.text("data.subtitle.empty"));
    columns.clear();
    findings.clear();
    labelColumns.clear();
    labelValues.clear();
  }

  private void take(Inspected taken) {
    session.setDataset(taken.dataset());
    notice.set(Optional.empty());
    show(taken);
    if (!isLabelled()) {
      notice.set(
          Optional.of(
              Notice.of(
                  Problem.warning(
                      "DATA-130",
                      messages.text("data.label.none"),
                      messages.text("data.label.advice")))));
    }
  }

  private void show(Inspected shown) {
    Dataset dataset = shown.dataset();
    inspected.set(Optional.of(shown));
    empty.set(false);
    labelled.set(dataset.labels().rule().isPresent());
    card.set(DatasetCard.of(dataset, messages));
    subtitle.set(card.get().source());
    columns.setAll(DatasetCard.columns(shown, messages));
    findings.setAll(DatasetCard.findings(shown, messages));
    replace(labelColumns, LabelForm.columns(dataset, shown.profile()));
    Optional<LabelRule> rule = dataset.labels().rule();
    String column = rule.map(LabelRule::column).orElse("");
    replace(labelValues, column.isEmpty() ? List.of() : LabelForm.values(dataset, column));
    labelColumn.set(column);
    labelValue.set(rule.flatMap(LabelRule::fraud).orElse(""));
  }

  /** Leaves a list alone that holds the same already: whoever watches it has nothing to do. */
  private static void replace(ObservableList<String> list, List<String> values) {
    if (!list.equals(values)) {
      list.setAll(values);
    }
  }

  private Dataset dataset() {
    return inspected.get().orElseThrow().dataset();
  }

  // ---- what the screen shows

  /** The view in front. */
  public ReadOnlyObjectProperty<DataView> viewProperty() {
    return session.dataViewProperty();
  }

  public DataView getView() {
    return session.dataViewProperty().get();
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

  /** The label column, empty if there is none. */
  public ReadOnlyStringProperty labelColumnProperty() {
    return labelColumn.getReadOnlyProperty();
  }

  public String getLabelColumn() {
    return labelColumn.get();
  }

  /** The value that means fraud, empty if nobody has said. */
  public ReadOnlyStringProperty labelValueProperty() {
    return labelValue.getReadOnlyProperty();
  }

  public String getLabelValue() {
    return labelValue.get();
  }

  /** How a table is being opened by hand. */
  public ReadOnlyObjectProperty<Optional<OpenDraft>> openDraftProperty() {
    return session.openDraftProperty();
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

  public ObservableList<ColumnRow> getColumns() {
    return columns;
  }

  public ObservableList<Finding> getFindings() {
    return findings;
  }

  public ObservableList<String> getLabelColumns() {
    return labelColumns;
  }

  public ObservableList<String> getLabelValues() {
    return labelValues;
  }

  /** Files loaded in this sitting, the latest first. */
  public ObservableList<Path> getRecent() {
    return recent;
  }

  public List<Choice<ColumnRole>> getRoles() {
    return roles;
  }

  public List<Choice<ColumnKind>> getKinds() {
    return kinds;
  }
}
