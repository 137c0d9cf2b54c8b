package org.riskbench.ui.records;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.loading.RejectList;
import org.riskbench.loading.Rejects;
import org.riskbench.problem.Problem;
import org.riskbench.problem.Severity;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.Session;

/**
 * The rows that were set aside: where, why, and on demand what stands there. Their text is on the
 * screen only.
 */
public final class AsideViewModel {
  private final Session session;
  private final Messages messages;
  private final Toasts toasts;
  private final LatestJob reading;
  private final LatestJob writing;
  private final ObservableList<AsideRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reasons = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty showText = new SimpleBooleanProperty();
  private final BooleanProperty withText = new SimpleBooleanProperty();
  private Optional<AsideRow> selected = Optional.empty();

  public AsideViewModel(Session session, Messages messages, JobRunner jobs, Toasts toasts) {
    this.session = session;
    this.messages = messages;
    this.toasts = toasts;
    this.reading = new LatestJob(jobs);
    this.writing = new LatestJob(jobs);
    session.datasetProperty().addListener((property, before, taken) -> take(taken));
    showText.addListener((property, before, shown) -> read());
    take(session.dataset());
  }

  private void take(Optional<Dataset> taken) {
    List<AsideRow> now =
        taken.map(data -> data.rejected().stream().map(AsideRow::new).toList()).orElse(List.of());
    if (!rows.equals(now)) {
      rows.setAll(now);
    }
    selected = Optional.empty();
    showText.set(false);
    withText.set(false);
    read();
    notice.set(Optional.empty());
    String all = Formats.count(taken.map(Dataset::size).orElse(0) + (long) now.size());
    summary.set(
        now.isEmpty()
            ? messages.text("records.aside.none")
            : messages.text("records.aside.summary", Formats.count(now.size()), all));
    reasons.set(counted(now));
  }

  /** How often each reason came, the most frequent first. */
  private String counted(List<AsideRow> all) {
    Map<String, Long> counts =
        all.stream()
            .collect(Collectors.groupingBy(AsideRow::reason, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(
            each ->
                messages.text(
                    "records.aside.reason", Formats.count(each.getValue()), each.getKey()))
        .collect(Collectors.joining("  ·  "));
  }

  // ---- what the user does

  /** Takes a row in hand; its text is read if texts are shown. */
  public void select(Optional<AsideRow> row) {
    selected = row;
    read();
  }

  /** Reads the row's text from the file again; what was read before goes at once. */
  private void read() {
    reading.cancel();
    Optional<Dataset> dataset = session.dataset();
    if (!showText.get() || selected.isEmpty() || dataset.isEmpty()) {
      text.set(showText.get() ? messages.text("records.aside.choose") : "");
      return;
    }
    AsideRow row = selected.get();
    text.set(messages.text("records.aside.reading"));
    reading.submit(
        JobRunner.Lane.FILES,
        Job.of("job.aside", context -> Rejects.raw(dataset.get(), row.rejected(), context)),
        LatestJob.ending(found -> show(row, found), this::failed));
  }

  private void show(AsideRow row, String found) {
    if (showText.get() && selected.equals(Optional.of(row))) {
      text.set(found);
    }
  }

  private void failed(Optional<Problem> problem) {
    text.set("");
    notice.set(problem.map(this::explained));
  }

  private Notice explained(Problem problem) {
    return Notice.of(problem).with(messages.text("records.aside.reload"), this::reload);
  }

  /** Writes the list to a file; the lines themselves only if that was ticked. */
  public void export(Path target) {
    Optional<Dataset> dataset = session.dataset();
    if (dataset.isEmpty()) {
      return;
    }
    boolean lines = withText.get();
    notice.set(Optional.empty());
    writing.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.aside.export",
            context -> {
              RejectList.write(dataset.get(), target, lines, context);
              return target;
            }),
        LatestJob.ending(
            written ->
                toasts.show(
                    messages.text("records.aside.exported", String.valueOf(written.getFileName()))),
            problem -> notice.set(problem.map(Notice::of))));
  }

  /** The name proposed for the list. */
  public String proposedName() {
    return session.dataset().map(Dataset::name).orElse("rows") + "-set-aside.csv";
  }

  /** Loads the data again, mended meanwhile. */
  public void reload() {
    notice.set(Optional.empty());
    session.requests().ask(new DataRequest.Reload());
  }

  /** Takes the data off the desk; if runs would go with it, that is said first. */
  public void remove() {
    int runs = session.runs().size();
    if (runs == 0) {
      session.requests().ask(new DataRequest.Remove());
      return;
    }
    notice.set(
        Optional.of(
            new Notice(
                Severity.WARNING,
                "",
                messages.text("records.aside.remove.runs", Formats.count(runs)),
                Optional.of(
                    new Notice.Action(
                        messages.text("records.aside.remove.all"),
                        () -> session.requests().ask(new DataRequest.Remove()))))));
  }

  // ---- what the view shows

  public ObservableList<AsideRow> getRows() {
    return rows;
  }

  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public String getSummary() {
    return summary.get();
  }

  /** How often each reason came. */
  public ReadOnlyStringProperty reasonsProperty() {
    return reasons.getReadOnlyProperty();
  }

  public String getReasons() {
    return reasons.get();
  }

  /** The lines of the selected row, for the screen only. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public String getText() {
    return text.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }

  /** Whether the text of the selected row is shown. */
  public BooleanProperty showTextProperty() {
    return showText;
  }

  public boolean isShowText() {
    return showText.get();
  }

  /** Whether an exported list holds the lines themselves. */
  public BooleanProperty withTextProperty() {
    return withText;
  }

  public boolean isWithText() {
    return withText.get();
  }
}
