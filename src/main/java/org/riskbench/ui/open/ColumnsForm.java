package org.riskbench.ui.open;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.PersonalColumn;
import org.riskbench.loading.TablePreview;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.ui.kit.Messages;

/** How cells are read: the time zone, and kinds, formats and hashes by column. FX thread only. */
public final class ColumnsForm {
  private final Messages messages;
  private final List<KindChoice> kinds;
  private final Field zone = new Field();
  private final Field columnProblem = new Field();
  private final ObservableList<ColumnWish> columns = FXCollections.observableArrayList();

  ColumnsForm(Messages messages) {
    this.messages = messages;
    this.kinds =
        Stream.concat(
                Stream.of(new KindChoice(Optional.empty(), messages.text("open.kind.any"))),
                Stream.of(ColumnKind.values())
                    .map(
                        kind ->
                            new KindChoice(
                                Optional.of(kind), messages.text("kind." + kind.name()))))
            .toList();
    zone.set("UTC");
  }

  /** Shows the columns of a table; the same columns keep what was said of them. */
  void show(TablePreview preview) {
    List<String> known = columns.stream().map(ColumnWish::name).toList();
    if (known.equals(preview.names())) {
      return;
    }
    Map<String, PersonalColumn> personal =
        preview.personal().stream()
            .collect(Collectors.toMap(PersonalColumn::column, found -> found, (a, b) -> a));
    columns.setAll(
        preview.columns().stream()
            .map(column -> wish(column, Optional.ofNullable(personal.get(column.name()))))
            .toList());
  }

  private ColumnWish wish(Column column, Optional<PersonalColumn> personal) {
    String kind = messages.text("kind." + column.kind().name());
    String format =
        column.format().equals(CellFormat.PLAIN) ? "" : ", " + column.format().toString();
    String person = personal.map(found -> ", " + found.kind().text()).orElse("");
    return new ColumnWish(
        column.name(), kind + format + person, personal.isPresent(), kinds.get(0));
  }

  void clear() {
    columns.clear();
  }

  /** Ticks the columns that hold something of a person. */
  public void hashPersonal() {
    columns.stream()
        .filter(ColumnWish::isPersonal)
        .forEach(each -> each.hashedProperty().set(true));
  }

  boolean check() {
    boolean zoned = zone.require(zone().isPresent(), messages.text("open.zone.wrong"));
    Optional<String> wrong = columns.stream().flatMap(each -> wrong(each).stream()).findFirst();
    return columnProblem.require(wrong.isEmpty(), wrong.orElse("")) && zoned;
  }

  private Optional<String> wrong(ColumnWish wish) {
    String typed = wish.formatProperty().get().strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<CellFormat> format = CellFormat.parse(typed);
    if (format.isEmpty() || format.get() instanceof CellFormat.Hashed) {
      return Optional.of(messages.text("open.format.wrong", wish.name()));
    }
    Optional<ColumnKind> kind = wish.kindProperty().get().kind();
    return kind.filter(chosen -> !CellFormat.suits(format.get(), chosen)).isPresent()
        ? Optional.of(messages.text("open.format.unsuited", wish.name()))
        : Optional.empty();
  }

  private Optional<ZoneId> zone() {
    try {
      return Optional.of(ZoneId.of(zone.typed()));
    } catch (DateTimeException e) {
      return Optional.empty(); // by contract; the form says so
    }
  }

  LoadOptions apply(LoadOptions given) {
    ZoneId place = zone().orElseThrow();
    LoadOptions options = given.zone(place);
    for (ColumnWish wish : columns) {
      Optional<ColumnKind> kind = wish.kindProperty().get().kind();
      if (kind.isPresent()) {
        options = options.kind(wish.name(), kind.get());
      }
      String typed = wish.formatProperty().get().strip();
      Optional<CellFormat> format = CellFormat.parse(typed);
      if (format.isPresent()) {
        options = options.format(wish.name(), placed(format.get(), typed, place));
      }
    }
    return options;
  }

  /** Moments whose format names no zone are in that of the table. */
  private static CellFormat placed(CellFormat format, String typed, ZoneId place) {
    return format instanceof CellFormat.Moment moment && typed.indexOf(' ') < 0
        ? new CellFormat.Moment(moment.order(), place)
        : format;
  }

  /** The columns whose texts are hashed. */
  List<String> hashed() {
    return columns.stream()
        .filter(wish -> wish.hashedProperty().get())
        .map(ColumnWish::name)
        .toList();
  }

  public List<KindChoice> getKinds() {
    return kinds;
  }

  public Field getZone() {
    return zone;
  }

  /** Holds what is wrong with a column. */
  public Field getColumnProblem() {
    return columnProblem;
  }

  public ObservableList<ColumnWish> getColumns() {
    return columns;
  }
}
