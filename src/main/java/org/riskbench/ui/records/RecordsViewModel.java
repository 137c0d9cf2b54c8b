package org.riskbench.ui.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Source;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.SheetCell;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** The records on the desk: which are shown, in which order, and what of them. */
public final class RecordsViewModel {
  /** More rows than anybody pastes; beyond it the window would stand still. */
  static final int MOST_COPIED = 10_000;

  private final Session session;
  private final Messages messages;
  private final TextClipboard clipboard;
  private final Toasts toasts;
  private final LatestJob look;
  private final RecordFilter filter;
  private final ReadOnlyObjectWrapper<Optional<RecordTable>> table =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ObservableList<Integer>> rows =
      new ReadOnlyObjectWrapper<>(ShownRows.none());
  private final ObservableList<ColumnChoice> columns = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper aside = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper personal = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper anyAside = new ReadOnlyBooleanWrapper();
  private final BooleanProperty showValues = new SimpleBooleanProperty();
  private final BooleanProperty showAside = new SimpleBooleanProperty();
  private List<SortKey> order = List.of();
  private boolean taking;
  private int taken;

  public RecordsViewModel(
      Session session, Messages messages, JobRunner jobs, TextClipboard clipboard, Toasts toasts) {
    this.session = session;
    this.messages = messages;
    this.clipboard = clipboard;
    this.toasts = toasts;
    this.look = new LatestJob(jobs);
    this.filter = new RecordFilter(messages, this::arrange);
    showValues.addListener(
        (property, before, shown) -> table.set(table.get().map(known -> known.showing(shown))));
    session.datasetProperty().addListener((property, before, taken) -> take(before, taken));
    take(Optional.empty(), session.dataset());
  }

  // ---- what the user does

  /** Orders the rows by columns, the first one first; none for the order of the file. */
  public void sort(List<SortKey> keys) {
    if (!keys.equals(order)) {
      order = List.copyOf(keys);
      arrange();
    }
  }

  /** Shows every record again; their order stays. */
  public void clearFilter() {
    filter.clear();
  }

  /** Shows or hides all columns. */
  public void showColumns(boolean shown) {
    columns.forEach(column -> column.shownProperty().set(shown));
  }

  /**
   * Copies rows with the columns shown as lines of cells divided by tabs; what is masked stays so.
   *
   * @param copied rows of the data
   */
  public void copy(List<Integer> copied) {
    if (table.get().isEmpty() || copied.isEmpty()) {
      return;
    }
    RecordTable shown = table.get().get();
    List<Integer> chosen =
        columns.stream().filter(ColumnChoice::isShown).map(columns::indexOf).toList();
    String header =
        chosen.stream().map(column -> SheetCell.tabbed(columns.get(column).name())).collect(tabs());
    String lines =
        copied.stream()
            .limit(MOST_COPIED)
            .map(
                row ->
                    chosen.stream()
                        .map(column -> SheetCell.tabbed(shown.text(row, column)))
                        .collect(tabs()))
            .collect(Collectors.joining("\n", header + "\n", "\n"));
    clipboard.copy(lines);
    toasts.show(
        messages.text(
            "records.copied",
            Formats.count(Math.min(copied.size(), MOST_COPIED)),
            Formats.count(copied.size())));
  }

  /** Whether there is a model that could explain a record. */
  public boolean canExplain() {
    return session.selectedRun().isPresent();
  }

  /** Leads on to why a record scores as it does. */
  public void explain(int row) {
    if (canExplain()) {
      session.explanation().ask(row);
      session.go(Screen.EXPLAIN);
    }
  }

  private static Collector<CharSequence, ?, String> tabs() {
    return Collectors.joining("\t");
  }

  // ---- what happens then

  private void take(Optional<Dataset> before, Optional<Dataset> now) {
    taken++;
    look.cancel();
    List<String> names = now.map(RecordsViewModel::names).orElse(List.of());
    boolean same =
        before.map(RecordsViewModel::source).equals(now.map(RecordsViewModel::source))
            && before.map(RecordsViewModel::names).equals(now.map(RecordsViewModel::names));
    taking = true;
    if (!same) {
      showValues.set(false);
      showAside.set(showAside.get() && isMended(before, now));
      filter.clear();
      columns.setAll(names.stream().map(ColumnChoice::new).toList());
    }
    filter.fit(names);
    taking = false;
    Optional<RecordTable> shown = now.map(data -> RecordTable.of(data, showValues.get()));
    boolean ordered =
        same && table.get().flatMap(was -> shown.filter(was::hasColumnsOf)).isPresent();
    order = ordered ? order : List.of();
    if (!ordered) {
      rows.set(ShownRows.all(now.map(Dataset::size).orElse(0)));
    }
    table.set(shown);
    personal.set(shown.filter(RecordTable::hasPersonal).isPresent());
    count(now);
    if (ordered || !filter.filter().equals(RowFilter.ALL)) {
      arrange();
    }
  }

  /** Who mends a file and reads it again goes on with the rows that are still set aside. */
  private static boolean isMended(Optional<Dataset> before, Optional<Dataset> now) {
    return before.map(was -> source(was).file()).equals(now.map(is -> source(is).file()))
        && now.filter(is -> !is.rejected().isEmpty()).isPresent();
  }

  private static Source source(Dataset of) {
    return of.report().source();
  }

  private static List<String> names(Dataset of) {
    return of.schema().columns().stream().map(Column::name).toList();
  }

  private void count(Optional<Dataset> taken) {
    int all = taken.map(Dataset::size).orElse(0);
    int left = taken.map(data -> data.rejected().size()).orElse(0);
    count.set(messages.text("records.count", Formats.count(rows.get().size()), Formats.count(all)));
    anyAside.set(left > 0);
    aside.set(messages.text("records.aside", Formats.count(left)));
  }

  /** Filters and orders the rows anew, elsewhere; until that is done the table stays as it is. */
  private void arrange() {
    if (taking || table.get().isEmpty()) {
      return;
    }
    Dataset dataset = table.get().get().dataset();
    RowFilter asked = filter.filter();
    List<SortKey> keys = order;
    int mine = taken;
    busy.set(true);
    look.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.records",
            context ->
                new ShownRows(RowOrder.of(dataset, asked.rows(dataset, context), keys, context))),
        LatestJob.ending(found -> show(mine, found), this::failed));
  }

  private void show(int asked, ShownRows found) {
    busy.set(false);
    trouble.set("");
    if (asked == taken) { // otherwise they are rows of what lay here before
      rows.set(found);
      count(session.dataset());
    }
  }

  private void failed(Optional<Problem> problem) {
    busy.set(false);
    trouble.set(problem.map(EngineWords::told).orElse(""));
  }

  // ---- what the view shows

  public ReadOnlyObjectProperty<Optional<RecordTable>> tableProperty() {
    return table.getReadOnlyProperty();
  }

  public Optional<RecordTable> getTable() {
    return table.get();
  }

  /** The rows in the order of the table. */
  public ReadOnlyObjectProperty<ObservableList<Integer>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  public ObservableList<Integer> getRows() {
    return rows.get();
  }

  public RecordFilter getFilter() {
    return filter;
  }

  public ObservableList<ColumnChoice> getColumns() {
    return columns;
  }

  /** What a column's head says when somebody rests on it. */
  public String hint(int column) {
    Column shown = table.get().orElseThrow().column(column);
    String what =
        messages.text(
            "records.hint",
            shown.name(),
            messages.text("kind." + shown.kind().name()),
            messages.text("role." + shown.role().name()));
    return table.get().orElseThrow().isPersonal(column)
        ? what + "\n" + messages.text("records.hint.masked")
        : what;
  }

  /** How many rows are shown of how many. */
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public String getCount() {
    return count.get();
  }

  /** Why the rows can't be arranged as asked; empty if they can. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  public String getTrouble() {
    return trouble.get();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public boolean isBusy() {
    return busy.get();
  }

  /** Whether anything is masked, so that there is something to show. */
  public ReadOnlyBooleanProperty personalProperty() {
    return personal.getReadOnlyProperty();
  }

  public boolean isPersonal() {
    return personal.get();
  }

  /** Text of the button that leads to the rows set aside. */
  public ReadOnlyStringProperty asideProperty() {
    return aside.getReadOnlyProperty();
  }

  public String getAside() {
    return aside.get();
  }

  public ReadOnlyBooleanProperty anyAsideProperty() {
    return anyAside.getReadOnlyProperty();
  }

  public boolean isAnyAside() {
    return anyAside.get();
  }

  /** Whether the rows set aside are shown in place of the others. */
  public BooleanProperty showAsideProperty() {
    return showAside;
  }

  public boolean isShowAside() {
    return showAside.get();
  }

  /** Whether what could name a person is shown. */
  public BooleanProperty showValuesProperty() {
    return showValues;
  }

  public boolean isShowValues() {
    return showValues.get();
  }
}
