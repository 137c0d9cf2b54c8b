package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.PersonalColumn;
import org.riskbench.dataset.RoleSuggestion;
import org.riskbench.loading.TableOrigin;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.profile.Finding;
import org.riskbench.profile.Finding.Severity;
import org.riskbench.profile.Profile;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** The columns: what each is, what it is for, and what it looks like. */
public final class ColumnsViewModel {
  private final DatasetDesk desk;
  private final Session session;
  private final LabelViewModel label;
  private final Messages messages;
  private final List<Choice<ColumnRole>> roles;
  private final List<Choice<ColumnKind>> kinds;

  private final ObservableList<ColumnRow> rows = FXCollections.observableArrayList();
  private final FilteredList<ColumnRow> shown = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<ColumnRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ColumnDetail>> detail =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  // Kept, for the same listener is taken off the column that is left.
  private final InvalidationListener redraw = observable -> describe();

  ColumnsViewModel(DatasetDesk desk, Session session, LabelViewModel label, Messages messages) {
    this.desk = desk;
    this.session = session;
    this.label = label;
    this.messages = messages;
    this.roles = Stream.of(ColumnRole.values()).map(role -> Choice.of(role, messages)).toList();
    this.kinds = Stream.of(ColumnKind.values()).map(kind -> Choice.of(kind, messages)).toList();
    desk.onDeskProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    desk.refusedProperty()
        .addListener((property, before, now) -> desk.onDesk().ifPresent(this::show));
    session.profile().columns().addListener(this::known);
    session.profile().wholeProperty().addListener((property, before, whole) -> sign(whole));
    filter.addListener((property, before, text) -> filter(text));
  }

  // ---- what the user does

  /** Gives a column another role; one that only one column can have is taken from the other. */
  public void changeRole(ColumnRow row, Choice<ColumnRole> role) {
    if (role.value() == ColumnRole.LABEL) {
      label.chooseColumn(row.name());
    } else if (!role.equals(row.role())) {
      changeRole(row.name(), role.value());
    }
  }

  void changeRole(String column, ColumnRole role) {
    desk.change(
        new Change(
            messages.text("data.change.role", column, messages.text("role." + role.name())),
            (before, context) -> RoleChange.apply(before, column, role)));
  }

  /** Leaves columns out, as one change. */
  void ignore(String text, List<String> columns) {
    desk.change(
        new Change(
            text,
            (before, context) -> {
              Dataset changed = before;
              for (String column : columns) {
                changed = RoleChange.apply(changed, column, ColumnRole.IGNORED);
              }
              return changed;
            }));
  }

  /** Reads the file again with a column as another kind. */
  public void changeKind(ColumnRow row, Choice<ColumnKind> kind) {
    if (!kind.equals(row.kind())) {
      Supplier<TableOrigin> origin = desk.origin();
      desk.change(
          new Change(
              messages.text("data.change.kind", row.name(), kind.text()),
              (before, context) ->
                  KindChange.apply(origin, before, row.name(), kind.value(), context)));
    }
  }

  /** Looks at a column more closely; nothing if it is empty. */
  public void select(Optional<ColumnRow> row) {
    selected.get().ifPresent(left -> left.factsProperty().removeListener(redraw));
    selected.set(row);
    row.ifPresent(taken -> taken.factsProperty().addListener(redraw));
    describe();
  }

  /** Brings a column to the front, found by its name. */
  public void reveal(String column) {
    filter.set("");
    rows.stream()
        .filter(row -> row.name().equals(column))
        .findFirst()
        .ifPresent(row -> select(Optional.of(row)));
    session.show(DataView.COLUMNS);
  }

  // ---- what happens then

  private void show(OnDesk taken) {
    Dataset dataset = taken.dataset();
    List<Column> columns = dataset.schema().columns();
    List<String> names = columns.stream().map(Column::name).toList();
    if (!rows.stream().map(ColumnRow::name).toList().equals(names)) {
      refill(columns);
    }
    Map<String, RoleSuggestion> reasons =
        dataset.report().suggestions().stream()
            .collect(Collectors.toMap(RoleSuggestion::column, each -> each, (one, other) -> one));
    for (ColumnRow row : rows) {
      Column column = columns.get(row.position());
      Optional<RoleSuggestion> reason = Optional.ofNullable(reasons.get(column.name()));
      row.show(
          Choice.of(column.kind(), messages),
          Choice.of(column.role(), messages),
          why(column, reason));
    }
    sign(session.profile().whole());
    describe();
  }

  private void refill(List<Column> columns) {
    select(Optional.empty());
    filter.set("");
    List<ColumnRow> fresh = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      fresh.add(
          new ColumnRow(
              i,
              column.name(),
              Choice.of(column.kind(), messages),
              Choice.of(column.role(), messages)));
    }
    rows.setAll(fresh);
    filter("");
    select(
        rows.stream()
            .filter(row -> row.role().value() == ColumnRole.FEATURE)
            .findFirst()
            .or(() -> rows.stream().findFirst()));
  }

  private String why(Column column, Optional<RoleSuggestion> reason) {
    if (reason.filter(each -> each.role() == column.role()).isPresent()) {
      return EngineWords.told(reason.get().reason());
    }
    return column.role() == ColumnRole.FEATURE && reason.isEmpty()
        ? messages.text("columns.why.signal")
        : messages.text("columns.why.chosen");
  }

  private void known(ListChangeListener.Change<? extends ColumnProfile> change) {
    while (change.next()) {
      for (int i = change.getFrom(); i < change.getTo() && i < rows.size(); i++) {
        rows.get(i).know(Optional.of(change.getList().get(i)));
      }
    }
    if (change.getList().isEmpty()) {
      rows.forEach(row -> row.know(Optional.empty()));
    }
  }

  private void sign(Optional<Profile> whole) {
    Map<String, List<Finding>> found =
        whole.map(Profile::findings).orElse(List.of()).stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .collect(Collectors.groupingBy(Finding::column));
    Map<String, PersonalColumn> personal = new HashMap<>();
    desk.onDesk()
        .ifPresent(
            now ->
                now.dataset()
                    .report()
                    .personal()
                    .forEach(each -> personal.put(each.column(), each)));
    for (ColumnRow row : rows) {
      List<Finding> about = found.getOrDefault(row.name(), List.of());
      row.sign(mark(about, Optional.ofNullable(personal.get(row.name()))));
    }
  }

  private static ColumnMark mark(List<Finding> about, Optional<PersonalColumn> personal) {
    Stream<String> texts = about.stream().map(each -> EngineWords.told(each.text()));
    String text =
        Stream.concat(texts, personal.map(each -> EngineWords.told(each.sentence())).stream())
            .collect(Collectors.joining("\n"));
    return new ColumnMark(
        about.stream().map(Finding::severity).min(Severity::compareTo), personal.isPresent(), text);
  }

  private void filter(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(
        wanted.isEmpty()
            ? null
            : row ->
                Stream.of(row.name(), row.role().text(), row.kind().text())
                    .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted)));
    count.set(
        shown.size() == rows.size()
            ? messages.text("columns.count", rows.size())
            : messages.text(
                "columns.count.some", Formats.count(shown.size()), Formats.count(rows.size())));
  }

  private void describe() {
    detail.set(
        selected
            .get()
            .flatMap(
                row ->
                    desk.onDesk()
                        .map(now -> new ColumnDescription(now.dataset(), row, messages).detail())));
  }

  // ---- what the view shows

  /** The columns that the filter lets through. */
  public ObservableList<ColumnRow> getRows() {
    return shown;
  }

  /** Part of a name, a role or a kind that is looked for. */
  public StringProperty filterProperty() {
    return filter;
  }

  public String getFilter() {
    return filter.get();
  }

  public void setFilter(String text) {
    filter.set(text);
  }

  /** How many columns are shown. */
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public String getCount() {
    return count.get();
  }

  /** The column that is looked at more closely. */
  public ReadOnlyObjectProperty<Optional<ColumnRow>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public Optional<ColumnRow> getSelected() {
    return selected.get();
  }

  /** What there is to say of the selected column. */
  public ReadOnlyObjectProperty<Optional<ColumnDetail>> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  public Optional<ColumnDetail> getDetail() {
    return detail.get();
  }

  /** Share of the rows without a value of a column, 0 to 1. */
  double missingShare(ColumnProfile facts) {
    int size = desk.onDesk().map(now -> now.dataset().size()).orElse(0);
    return (double) facts.missing() / Math.max(1, size);
  }

  /** Counts changes that were not carried out. */
  ReadOnlyIntegerProperty refusedProperty() {
    return desk.refusedProperty();
  }

  public List<Choice<ColumnRole>> getRoles() {
    return roles;
  }

  public List<Choice<ColumnKind>> getKinds() {
    return kinds;
  }
}
