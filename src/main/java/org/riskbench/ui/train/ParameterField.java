package org.riskbench.ui.train;

import org.riskbench.training.Parameter;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TypedFigure;

/** A parameter of a learner as it is typed. */
public final class ParameterField {
  private final Parameter parameter;
  private final String usual;
  private final String title;
  private final String range;
  private final CheckedField field;

  ParameterField(Parameter parameter, Messages messages) {
    this.parameter = parameter;
    this.usual = TypedFigure.shown(parameter.told(parameter.usual()));
    this.title = messages.text("parameter." + parameter.name());
    this.range =
        messages.text(
            parameter.isOpenable() ? "train.parameter.range.auto" : "train.parameter.range",
            Formats.number(parameter.least()),
            Formats.number(parameter.most()));
    this.field = new CheckedField(usual, text -> parameter.read(TypedFigure.neutral(text)));
  }

  /** Name as on the command line. */
  public String name() {
    return parameter.name();
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** What may be typed. */
  public String range() {
    return range;
  }

  public CheckedField field() {
    return field;
  }

  /** What is typed, as on the command line. */
  String value() {
    return TypedFigure.neutral(field.getText());
  }

  /** Shows a value as on the command line. */
  void fill(String value) {
    field.textProperty().set(TypedFigure.shown(value));
  }

  boolean isUsual() {
    return field.getText().strip().equals(usual);
  }

  void reset() {
    field.textProperty().set(usual);
    field.validate();
  }
}
