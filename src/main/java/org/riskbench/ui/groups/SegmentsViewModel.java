package org.riskbench.ui.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.trial.Division;
import org.riskbench.trial.GroupReport;
import org.riskbench.trial.Grouping;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;

/** How the run in hand does on the values of a column. FX thread only. */
public final class SegmentsViewModel {
  /** Columns that divide nothing anybody asks about. */
  private static final Set<ColumnRole> NO_SEGMENTS =
      EnumSet.of(ColumnRole.LABEL, ColumnRole.LABEL_TIME, ColumnRole.ID);

  private final Session session;
  private final Messages messages;
  private final LatestJob work;
  private final ObservableBooleanValue inFront;
  private final ObservableList<String> columns = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<String>> column =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableList<GroupRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");

  /** What the rows were worked out for. */
  private Optional<Asked> shown = Optional.empty();

  private record Asked(DeskRun run, Policy policy, Dataset data, String column) {}

  public SegmentsViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.work = new LatestJob(jobs);
    this.inFront = session.whereabouts().inFront(CompareView.SEGMENTS);
    inFront.addListener(changed -> look());
    session.selectedRunProperty().addListener(changed -> look());
    session
        .thresholds()
        .policies()
        .addListener((MapChangeListener<DeskRun, Policy>) change -> look());
    session.datasetProperty().addListener((property, before, data) -> offer(data));
    column.addListener(changed -> look());
    offer(session.dataset());
  }

  /** Columns of the data, those that people ask about first. */
  private void offer(Optional<Dataset> data) {
    Optional<String> before = column.get();
    List<String> names = data.map(SegmentsViewModel::names).orElse(List.of());
    columns.setAll(names);
    column.set(before.filter(names::contains).or(() -> names.stream().findFirst()));
    look();
  }

  private static List<String> names(Dataset data) {
    return IntStream.range(0, data.schema().size())
        .filter(i -> !NO_SEGMENTS.contains(data.schema().column(i).role()))
        .boxed()
        .sorted(Comparator.comparingInt(i -> place(data, i)))
        .map(i -> data.schema().column(i).name())
        .toList();
  }

  /** What people ask for first: protected attributes, then columns of a few values. */
  private static int place(Dataset data, int index) {
    Column column = data.schema().column(index);
    if (column.role().isSensitive()) {
      return 0;
    }
    if (column.kind().isNumeric()) {
      return column.role() == ColumnRole.FEATURE ? 2 : 3;
    }
    return data.rows().texts(index).levels().length <= Grouping.MOST ? 1 : 4;
  }

  private Optional<Asked> asked() {
    return session
        .selectedRun()
        .flatMap(
            run ->
                session
                    .dataset()
                    .flatMap(
                        data ->
                            column
                                .get()
                                .map(
                                    name ->
                                        new Asked(
                                            run, session.thresholds().policy(run), data, name))));
  }

  private void look() {
    Optional<Asked> asked = asked();
    if (asked.isEmpty()) {
      shown = Optional.empty();
      rows.clear();
    } else if (inFront.get() && !asked.equals(shown)) {
      shown = asked;
      remark.set(messages.text("groups.working"));
      work.submit(
          JobRunner.Lane.COMPUTE,
          Job.of("job.groups", context -> judge(asked.get(), context)),
          LatestJob.ending(this::take, this::failed));
    }
  }

  private List<GroupRow> judge(Asked asked, JobContext context) {
    int[] at = asked.run().test().rows();
    Division one = new Division(List.of(messages.text("segments.all")), new int[at.length]);
    List<GroupRow> found = new ArrayList<>();
    for (Division division : List.of(one, Division.byColumn(asked.data(), at, asked.column()))) {
      GroupReport report =
          GroupReport.of(
              asked.data(),
              asked.run().test(),
              division,
              asked.policy(),
              context.share(0.5, "evaluate"));
      for (int g = 0; g < report.groups().size(); g++) {
        found.add(GroupRow.of(division.names().get(g), report.groups().get(g), messages));
      }
    }
    return found;
  }

  private void take(List<GroupRow> found) {
    rows.setAll(found);
    Asked asked = shown.orElseThrow();
    String told =
        messages.text("segments.told", asked.run().title(messages), asked.policy().reviewFrom());
    boolean ruled = session.hardRules().ruling(asked.run()).filter(Ruled::holdsAny).isPresent();
    remark.set(ruled ? told + " " + messages.text("segments.told.ruled") : told);
  }

  private void failed(Optional<Problem> problem) {
    shown = Optional.empty();
    rows.clear();
    remark.set(problem.map(EngineWords::told).orElseGet(() -> messages.text("groups.stopped")));
  }

  /** Columns to choose from. */
  public ObservableList<String> getColumns() {
    return columns;
  }

  /** By which column records are divided. */
  public ObjectProperty<Optional<String>> columnProperty() {
    return column;
  }

  /** Divides by a column. */
  public void choose(String name) {
    column.set(Optional.of(Objects.requireNonNull(name)));
  }

  /** All records, then each group. */
  public ObservableList<GroupRow> getRows() {
    return rows;
  }

  /** Of which run, by which thresholds. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  public String getRemark() {
    return remark.get();
  }
}
