package org.riskbench.ui.velocity;

import java.util.Optional;
import javafx.scene.Node;
import org.riskbench.experiment.VelocityEstimate;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.NodeCell;

/** One figure of an estimate as a meter; a dash until it is known. */
final class MeterCell extends NodeCell<FeatureRow> {
  /** Which figure, how it is written, and what a full bar stands for. */
  enum Figure {
    PRESENT,
    ALONE,
    GAIN;

    double of(VelocityEstimate estimate) {
      return switch (this) {
        case PRESENT -> estimate.present();
        case ALONE -> estimate.auc();
        case GAIN -> estimate.gain();
      };
    }

    String text(double value) {
      return switch (this) {
        case PRESENT -> Formats.percent(value);
        case ALONE -> Formats.print("%.3f", value);
        case GAIN -> Math.abs(value) < 0.0005 ? "0" : Formats.print("%+.3f", value);
      };
    }

    /** Of the gain, a tenth fills the bar: that is a lot. */
    double share(double value) {
      return switch (this) {
        case PRESENT -> value;
        case ALONE -> 2 * (value - 0.5);
        case GAIN -> 10 * value;
      };
    }
  }

  private final Figure figure;
  private final Meter meter = new Meter();

  MeterCell(Figure figure) {
    this.figure = figure;
  }

  @Override
  protected Node shown(FeatureRow row) {
    Optional<Double> value = row.estimate().map(figure::of).filter(known -> !known.isNaN());
    meter.show(value.map(figure::text).orElse(Formats.NONE), value.map(figure::share).orElse(0.0));
    return meter;
  }
}
