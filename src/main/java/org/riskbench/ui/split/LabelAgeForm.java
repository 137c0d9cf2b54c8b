package org.riskbench.ui.split;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelMaturity;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TypedFigure;

/** When labels become known: what is measured, and what the analyst says. FX thread only. */
public final class LabelAgeForm {
  private static final double DAY = Duration.ofDays(1).toMillis();
  private static final double MOST_DAYS = 10_000;

  private final Messages messages;
  private final CheckedField gap;
  private final CheckedField maturity;
  private final CheckedField asOf;
  private final ReadOnlyStringWrapper maturityHint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper asOfHint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper timed = new ReadOnlyBooleanWrapper();

  LabelAgeForm(Messages messages) {
    this.messages = messages;
    this.gap = new CheckedField("", this::days);
    this.maturity = new CheckedField("", this::days);
    this.asOf = new CheckedField("", this::moment);
  }

  /** Whether all that was typed can be used; what can't is said below its field. */
  boolean validate() {
    return Stream.of(gap, maturity, asOf).filter(field -> !field.validate()).count() == 0;
  }

  /** The gap before the test part that was asked for, zero if none was. */
  Duration delay() {
    return days(gap.getText()).orElse(Duration.ZERO);
  }

  /** What was said about when labels count. */
  LabelTiming timing() {
    return new LabelTiming(moment(asOf.getText()), days(maturity.getText()), delay());
  }

  /** Shows what holds for a dataset. */
  void show(Dataset dataset, Duration delay) {
    LabelTiming said = dataset.labels().timing();
    LabelMaturity known = dataset.labels().maturity();
    boolean clock = TimeAxis.of(dataset).filter(TimeAxis::isClock).isPresent();
    timed.set(clock);
    set(gap, delay.isZero() ? "" : typed(delay));
    set(maturity, said.maturity().map(LabelAgeForm::typed).orElse(""));
    set(asOf, said.asOf().map(LabelAgeForm::day).orElse(""));
    maturityHint.set(clock ? maturityHint(known) : messages.text("split.age.no-time"));
    asOfHint.set(clock ? asOfHint(known, said) : messages.text("split.age.no-time"));
  }

  private static String typed(Duration length) {
    return TypedFigure.write(Math.rint(10 * length.toMillis() / DAY) / 10);
  }

  private static void set(CheckedField field, String text) {
    field.textProperty().set(text);
    field.validate();
  }

  private String maturityHint(LabelMaturity known) {
    return switch (known.source()) {
      case UNKNOWN -> messages.text("split.maturity.unknown");
      case STATED -> messages.text("split.maturity.stated", Moments.days(known.age()));
      case ARRIVALS ->
          messages.text(
              "split.maturity.measured",
              Moments.days(known.age()),
              Formats.count(known.arrivals()));
    };
  }

  private String asOfHint(LabelMaturity known, LabelTiming said) {
    if (said.asOf().isPresent()) {
      return messages.text("split.as-of.stated");
    }
    boolean dated = known.isKnown() && known.asOf() >= 1e11;
    return dated
        ? messages.text("split.as-of.latest", Formats.day(known.asOf()))
        : messages.text("split.as-of.unused");
  }

  private static String day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private Optional<Duration> days(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    double days = TypedFigure.read(text);
    if (!(days >= 0 && days <= MOST_DAYS)) {
      throw Problem.error("USE-245", messages.text("split.days.wrong"), "").asException();
    }
    return Optional.of(Duration.ofMillis(Math.round(days * DAY)));
  }

  private Optional<Instant> moment(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    double millis = Cells.parse(ColumnKind.TIME, text.strip());
    if (Double.isNaN(millis)) {
      throw Problem.error("USE-243", messages.text("split.date.wrong"), "").asException();
    }
    return Optional.of(Instant.ofEpochMilli((long) millis));
  }

  /** Days that are left out before the test part; empty for the measured age. */
  public CheckedField getGap() {
    return gap;
  }

  /** Days from which a record without a report counts as good; empty for the measured ones. */
  public CheckedField getMaturity() {
    return maturity;
  }

  /** When the extract was taken; empty for the latest moment in the data. */
  public CheckedField getAsOf() {
    return asOf;
  }

  public ReadOnlyStringProperty maturityHintProperty() {
    return maturityHint.getReadOnlyProperty();
  }

  public String getMaturityHint() {
    return maturityHint.get();
  }

  public ReadOnlyStringProperty asOfHintProperty() {
    return asOfHint.getReadOnlyProperty();
  }

  public String getAsOfHint() {
    return asOfHint.get();
  }

  /** Whether the data has a clock's time, so that labels can have an age. */
  public ReadOnlyBooleanProperty timedProperty() {
    return timed.getReadOnlyProperty();
  }

  public boolean isTimed() {
    return timed.get();
  }
}
