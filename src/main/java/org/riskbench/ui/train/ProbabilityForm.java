package org.riskbench.ui.train;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.riskbench.experiment.BaseRate;
import org.riskbench.experiment.CalibrationPlan;
import org.riskbench.experiment.Imbalance;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.TypedFigure;

/** How probabilities come about: calibration, and what is done about frauds being rare. */
public final class ProbabilityForm {
  /** Words of the calibrations, as on the command line. */
  public static final List<String> CALIBRATIONS =
      List.of("auto", "platt", "beta", "isotonic", "none");

  private final ObjectProperty<String> calibration =
      new SimpleObjectProperty<>(CalibrationPlan.AUTO.word());
  private final CheckedField fraudWeight =
      new CheckedField("1", text -> Imbalance.NONE.withFraudWeight(TypedFigure.neutral(text)));
  private final CheckedField keepGoods =
      new CheckedField("1", text -> Imbalance.NONE.withKeepGoods(TypedFigure.neutral(text)));
  private final CheckedField baseRate = new CheckedField("", ProbabilityForm::readBaseRate);

  ProbabilityForm() {}

  private static void readBaseRate(String text) {
    if (!text.isBlank()) {
      BaseRate.parse(TypedFigure.neutral(text));
    }
  }

  /** Sets what parameters of a run say; what they don't say is as usual. */
  void fill(Map<String, String> parameters) {
    String word = parameters.getOrDefault("calibration", CalibrationPlan.AUTO.word());
    calibration.set(CALIBRATIONS.contains(word) ? word : CalibrationPlan.AUTO.word());
    show(fraudWeight, parameters.getOrDefault("fraud-weight", "1"));
    show(keepGoods, parameters.getOrDefault("keep-goods", "1"));
    show(baseRate, parameters.getOrDefault("prior", ""));
    validate();
  }

  private static void show(CheckedField field, String value) {
    field.textProperty().set(TypedFigure.shown(value));
  }

  boolean validate() {
    return Stream.of(fraudWeight, keepGoods, baseRate).filter(field -> !field.validate()).count()
        == 0;
  }

  CalibrationPlan calibrationPlan() {
    return CalibrationPlan.of(calibration.get());
  }

  Imbalance imbalance() {
    Imbalance stated =
        Imbalance.NONE
            .withFraudWeight(TypedFigure.neutral(fraudWeight.getText()))
            .withKeepGoods(TypedFigure.neutral(keepGoods.getText()));
    String rate = baseRate.getText();
    return rate.isBlank() ? stated : stated.withBaseRate(BaseRate.parse(TypedFigure.neutral(rate)));
  }

  /** One of {@link #CALIBRATIONS}. */
  public ObjectProperty<String> calibrationProperty() {
    return calibration;
  }

  /** How many goods a fraud counts as in training. */
  public CheckedField getFraudWeight() {
    return fraudWeight;
  }

  /** Share of the goods to learn from. */
  public CheckedField getKeepGoods() {
    return keepGoods;
  }

  /** The true share of fraud where the data's own is another; blank where it isn't. */
  public CheckedField getBaseRate() {
    return baseRate;
  }
}
