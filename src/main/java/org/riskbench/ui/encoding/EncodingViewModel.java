package org.riskbench.ui.encoding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.TakingBack;
import org.riskbench.ui.session.Session;

/** How each column becomes numbers, what is derived, what is left out and why. */
public final class EncodingViewModel {
  private static final long SEED = 1;

  /** What an outlook was worked out for. */
  private record Basis(Dataset dataset, SplitPlan split, EncodingPlan plan) {}

  private final Session session;
  private final Messages messages;
  private final EncodingWords words;
  private final EncodingChoices choices;
  private final LatestJob work;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<RowChoice> shown = new SimpleObjectProperty<>(RowChoice.ALL);
  private final ObservableList<EncodingRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper lack = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Basis> basis = Optional.empty();
  private Optional<Outlook> outlook = Optional.empty();

  public EncodingViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.words = new EncodingWords(messages);
    this.choices = new EncodingChoices(session.preparation(), messages.text("undo.encoding"));
    this.work = new LatestJob(jobs);
    session.datasetProperty().addListener((property, before, taken) -> take(taken));
    session.whereabouts().viewProperty(Screen.DATA).addListener((property, before, view) -> look());
    session.screenProperty().addListener((property, before, screen) -> look());
    session.preparation().splitProperty().addListener((property, before, split) -> look());
    session.preparation().derivedProperty().addListener((property, before, taken) -> look());
    session.preparation().encodings().addListener((Observable changed) -> look());
    filter.addListener((property, before, typed) -> showRows());
    shown.addListener((property, before, wanted) -> showRows());
    take(session.dataset());
  }

  // ---- what the user does

  /** Encodes a column so from now on; AUTO leaves it to the program again. */
  public void choose(EncodingRow row, Encoding encoding) {
    choices.choose(row.column(), encoding);
  }

  /** Takes the suggested derived columns, or none of them. */
  public void derive(boolean taken) {
    choices.derive(taken, outlook.map(Outlook::made).orElse(Map.of()));
  }

  /** Leaves all choices to the program again. */
  public void reset() {
    choices.reset();
  }

  /** What was chosen, to be taken back. */
  public TakingBack takingBack() {
    return TakingBack.of(choices.history(), choices::undo, choices::redo);
  }

  /** Stops working it out. */
  public void cancel() {
    work.cancel();
  }

  // ---- what happens then

  private void take(Optional<Dataset> taken) {
    taken.ifPresent(
        data -> choices.keepFitting(data.schema(), outlook.map(Outlook::made).orElse(Map.of())));
    outlook =
        outlook.filter(
            known ->
                taken.filter(data -> data.sha256().equals(known.dataset().sha256())).isPresent());
    ready.set(taken.filter(data -> data.labels().rule().isPresent()).isPresent());
    lack.set(messages.text(taken.isPresent() ? "encoding.lack.label" : "encoding.lack.data"));
    showRows();
    look();
  }

  /** Works it out once somebody looks on and something has changed. */
  private void look() {
    boolean looked =
        session.screenProperty().get() == Screen.DATA
            && session.whereabouts().isShown(DataView.ENCODING);
    Optional<Dataset> data = session.dataset().filter(known -> ready.get());
    if (!looked || data.isEmpty()) {
      work.cancel();
      return;
    }
    Dataset known = data.get();
    SplitPlan split =
        session.preparation().split().orElseGet(() -> SplitPlan.defaultFor(known, SEED));
    Basis wanted = new Basis(known, split, session.preparation().encodingPlan());
    if (basis.filter(wanted::equals).isPresent()) {
      showRows();
      return;
    }
    basis = Optional.of(wanted);
    Optional<Outlook> like =
        outlook.filter(before -> before.isOf(wanted.dataset(), wanted.split(), wanted.plan()));
    showRows();
    notice.set(Optional.empty());
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.encoding",
            context ->
                like.map(before -> before.with(wanted.plan(), context))
                    .orElseGet(
                        () ->
                            Outlook.of(wanted.dataset(), wanted.split(), wanted.plan(), context))),
        this::moved);
  }

  private void moved(JobState<Outlook> state) {
    running.set(!state.ended());
    if (state instanceof JobState.Succeeded<Outlook> done) {
      outlook = Optional.of(done.result());
      showRows();
    } else if (state instanceof JobState.Failed<Outlook> failed) {
      notice.set(Optional.of(Notice.of(failed.problem())));
    } else if (state instanceof JobState.Cancelled<Outlook>) {
      basis = Optional.empty();
    }
  }

  private void showRows() {
    List<EncodingRow> all = outlook.map(known -> words.rows(known, choices)).orElse(List.of());
    String typed = filter.get().strip().toLowerCase(Locale.ROOT);
    rows.setAll(
        all.stream()
            .filter(shown.get()::shows)
            .filter(row -> row.column().toLowerCase(Locale.ROOT).contains(typed))
            .toList());
    long read = all.stream().filter(EncodingRow::isRead).count();
    summary.set(
        messages.text(
            "encoding.summary",
            read,
            outlook.stream()
                .flatMap(known -> known.columns().stream())
                .mapToInt(column -> column.features())
                .sum()));
  }

  // ---- what it shows

  public ObservableList<EncodingRow> getRows() {
    return rows;
  }

  /** Part of a column's name; empty for all. */
  public StringProperty filterProperty() {
    return filter;
  }

  public ObjectProperty<RowChoice> shownProperty() {
    return shown;
  }

  /** Whether derived columns are taken. */
  public ReadOnlyObjectProperty<Boolean> derivedProperty() {
    return session.preparation().derivedProperty();
  }

  /** Whether there is labelled data. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return running.get();
  }

  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public String getSummary() {
    return summary.get();
  }

  /** What to do where nothing can be worked out. */
  public ReadOnlyStringProperty lackProperty() {
    return lack.getReadOnlyProperty();
  }

  public String getLack() {
    return lack.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }

  /** Leads to where columns get their roles. */
  public void nameColumns() {
    session.show(DataView.COLUMNS);
  }
}
