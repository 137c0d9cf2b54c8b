package org.riskbench.ui.open;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.Messages;

/** Which records were fraud, and when that became known. FX thread only. */
public final class LabelWishForm {
  private static final double MOST_DAYS = 36_500;

  private final Messages messages;
  private final Field label = new Field();
  private final Field fraud = new Field();
  private final Field unlabelled = new Field();
  private final Field indeterminate = new Field();
  private final Field labelTime = new Field();
  private final Field asOf = new Field();
  private final Field maturity = new Field();
  private final ObservableList<String> columns = FXCollections.observableArrayList("");

  LabelWishForm(Messages messages) {
    this.messages = messages;
  }

  /** Offers the columns of a table; a column that it lacks is chosen no more. */
  void offer(List<String> names) {
    String chosenLabel = label.typed();
    String chosenTime = labelTime.typed();
    columns.setAll(Stream.concat(Stream.of(""), names.stream()).toList());
    label.set(names.contains(chosenLabel) ? chosenLabel : "");
    labelTime.set(names.contains(chosenTime) ? chosenTime : "");
  }

  void clear() {
    Stream.of(label, fraud, unlabelled, indeterminate, labelTime, asOf, maturity)
        .forEach(field -> field.set(""));
  }

  boolean check() {
    boolean said = !fraud.isEmpty() || !unlabelled.isEmpty() || !indeterminate.isEmpty();
    return Stream.of(
            label.require(!label.isEmpty() || !said, messages.text("open.label.missing")),
            labelTime.require(
                labelTime.isEmpty() || !labelTime.typed().equals(label.typed()),
                messages.text("open.labeltime.same")),
            asOf.require(asOf.isEmpty() || moment().isPresent(), messages.text("open.asof.wrong")),
            maturity.require(
                maturity.isEmpty() || days().isPresent(), messages.text("open.maturity.wrong")))
        .allMatch(well -> well);
  }

  private Optional<Instant> moment() {
    double millis = Cells.parse(ColumnKind.TIME, asOf.typed());
    return Double.isNaN(millis)
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli((long) millis));
  }

  private Optional<Duration> days() {
    double days = Cells.parseNumber(maturity.typed());
    return days >= 0 && days <= MOST_DAYS
        ? Optional.of(Duration.ofMinutes(Math.round(days * 24 * 60)))
        : Optional.empty();
  }

  LoadOptions apply(LoadOptions given) {
    LoadOptions options = given;
    if (!label.isEmpty()) {
      LabelRule rule =
          fraud.isEmpty()
              ? LabelRule.of(label.typed())
              : LabelRule.of(label.typed(), fraud.typed());
      options =
          options.label(
              rule.withUnlabelled(values(unlabelled)).withIndeterminate(values(indeterminate)));
    }
    return labelTime.isEmpty() ? options : options.role(labelTime.typed(), ColumnRole.LABEL_TIME);
  }

  LabelTiming timing() {
    return asOf.isEmpty() && maturity.isEmpty()
        ? LabelTiming.UNSAID
        : new LabelTiming(moment(), days(), Duration.ZERO);
  }

  private static List<String> values(Field typed) {
    return Stream.of(typed.typed().split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  public ObservableList<String> getColumns() {
    return columns;
  }

  /** The label column; empty to recognise it. */
  public Field getLabel() {
    return label;
  }

  /** The value that means fraud; empty to recognise it. */
  public Field getFraud() {
    return fraud;
  }

  /** Values that mean that nobody has said, divided by commas. */
  public Field getUnlabelled() {
    return unlabelled;
  }

  /** Values that mean that nobody can say, divided by commas. */
  public Field getIndeterminate() {
    return indeterminate;
  }

  public Field getLabelTime() {
    return labelTime;
  }

  public Field getAsOf() {
    return asOf;
  }

  /** In days. */
  public Field getMaturity() {
    return maturity;
  }
}
