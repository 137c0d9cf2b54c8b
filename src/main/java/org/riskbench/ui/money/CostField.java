package org.riskbench.ui.money;

import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.CostPreset;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TypedFigure;

/** A factor of the costs as it is typed: money as such, shares in per cent. FX thread only. */
public final class CostField {
  private static final double MOST = 1e12;

  private final CostFactor factor;
  private final Messages messages;
  private final CheckedField field;
  private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
  private double shownValue = Double.NaN;

  CostField(CostFactor factor, Messages messages) {
    this.factor = factor;
    this.messages = messages;
    this.field = new CheckedField("", this::read);
  }

  CostFactor factor() {
    return factor;
  }

  /** Name for people. */
  public String title() {
    return messages.text("money.factor." + factor.code());
  }

  /** What it is, in a sentence. */
  public String explanation() {
    return messages.text("money.factor." + factor.code() + ".hint");
  }

  public CheckedField field() {
    return field;
  }

  /** Where the value comes from: assumed, an example, or stated (then nothing is said). */
  public ReadOnlyStringProperty sourceProperty() {
    return source.getReadOnlyProperty();
  }

  /** Shows what holds; what was typed and won't do stays until the factor itself changes. */
  void show(CostModel costs) {
    double value = costs.value(factor);
    boolean wrong = !field.getError().isEmpty();
    if (wrong && value == shownValue) {
      return;
    }
    shownValue = value;
    double shown = factor.isMoney() ? value : 100 * value;
    field.textProperty().set(TypedFigure.write(Math.rint(shown * 1e6) / 1e6));
    field.validate();
    boolean assumed = !costs.stated().containsKey(factor);
    boolean example =
        CostPreset.in(costs).filter(preset -> preset.agrees(costs, factor)).isPresent();
    source.set(
        assumed
            ? messages.text("money.source.assumed")
            : example ? messages.text("money.source.example") : "");
  }

  /** What is typed, in the unit of the factor; empty for an empty field. */
  OptionalDouble typed() {
    return read(field.getText());
  }

  private OptionalDouble read(String text) {
    String bare = text.replace("%", "").strip();
    if (bare.isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = TypedFigure.read(bare);
    boolean amount = factor == CostFactor.AMOUNT;
    double most = factor.isMoney() ? MOST : 100;
    if (!(value >= 0 && value <= most) || (amount && value == 0)) {
      String key = amount ? "amount" : factor.isMoney() ? "sum" : "share";
      throw Problem.error(
              "USE-540", messages.text("money.wrong." + key), messages.text("money.wrong.advice"))
          .asException();
    }
    return OptionalDouble.of(factor.isMoney() ? value : value / 100);
  }
}
