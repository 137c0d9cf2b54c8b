package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.riskbench.decision.BetaCalibration;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.IsotonicCalibration;
import org.riskbench.decision.PlattCalibration;
import org.riskbench.decision.Uncalibrated;

/**
 * How {@code policy.json} keeps a calibration: its method and the method's parameters. Without a
 * method it is Platt's sigmoid, as files had it when there was no other; slope 1 and intercept 0
 * meant none.
 */
final class CalibrationJson {
  private static final String METHOD = "method";

  private CalibrationJson() {}

  static void write(JsonGenerator out, Calibration calibration) throws IOException {
    out.writeObjectFieldStart("calibration");
    out.writeStringField(METHOD, calibration.method().word());
    if (calibration instanceof PlattCalibration platt) {
      out.writeNumberField("slope", platt.slope());
      out.writeNumberField("intercept", platt.intercept());
    } else if (calibration instanceof BetaCalibration beta) {
      out.writeNumberField("low", beta.low());
      out.writeNumberField("high", beta.high());
      out.writeNumberField("intercept", beta.intercept());
    } else if (calibration instanceof IsotonicCalibration isotonic) {
      JsonText.numbers(out, "margins", isotonic.margins());
      JsonText.numbers(out, "probabilities", isotonic.probabilities());
    } else {
      out.writeNumberField("shift", ((Uncalibrated) calibration).shift());
    }
    out.writeEndObject();
  }

  static Calibration read(JsonView view) {
    if (!view.has(METHOD)) {
      return unnamed(view.having("slope", "intercept"));
    }
    return switch (view.at(METHOD).text()) {
      case "platt" -> platt(view.having(METHOD, "slope", "intercept"));
      case "beta" -> beta(view.having(METHOD, "low", "high", "intercept"));
      case "isotonic" -> isotonic(view.having(METHOD, "margins", "probabilities"));
      case "none" -> new Uncalibrated(view.having(METHOD, "shift").at("shift").number());
      default -> throw view.at(METHOD).refuse("is no calibration that this program knows");
    };
  }

  private static Calibration unnamed(JsonView view) {
    PlattCalibration platt = platt(view);
    return platt.slope() == 1 && platt.intercept() == 0 ? Uncalibrated.PLAIN : platt;
  }

  private static PlattCalibration platt(JsonView view) {
    return view.make(
        () -> new PlattCalibration(view.at("slope").number(), view.at("intercept").number()));
  }

  private static BetaCalibration beta(JsonView view) {
    return view.make(
        () ->
            new BetaCalibration(
                view.at("low").number(), view.at("high").number(), view.at("intercept").number()));
  }

  private static IsotonicCalibration isotonic(JsonView view) {
    return view.make(
        () ->
            new IsotonicCalibration(
                view.at("margins").numbers(), view.at("probabilities").numbers()));
  }
}
