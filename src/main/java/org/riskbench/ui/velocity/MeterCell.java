package org.riskbench.ui.velocity;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.riskbench.experiment.VelocityEstimate;
import org.riskbench.ui.kit.Formats;

/** One figure of an estimate as a meter; a dash until it is known. */
final class MeterCell extends TableCell<FeatureRow, FeatureRow> {
  /** Which figure, how it is written, and what a full bar stands for. */
  enum Figure {
    PRESENT(VelocityEstimate::present) {
      @Override
      String text(double value) {
        return Formats.percent(value);
      }

      @Override
      double share(double value) {
        return value;
      }
    },
    ALONE(VelocityEstimate::auc) {
      @Override
      String text(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
      }

      @Override
      double share(double value) {
        return 2 * (value - 0.5);
      }
    },
    GAIN(VelocityEstimate::gain) {
      @Override
      String text(double value) {
        return Math.abs(value) < 0.0005 ? "0" : String.format(Locale.ROOT, "%+.3f", value);
      }

      /** A tenth of AUC is a lot. */
      @Override
      double share(double value) {
        return 10 * value;
      }
    };

    private final ToDoubleFunction<VelocityEstimate> read;

    Figure(ToDoubleFunction<VelocityEstimate> read) {
      this.read = read;
    }

    abstract String text(double value);

    abstract double share(double value);
  }

  private final Figure figure;
  private final Meter meter = new Meter();

  MeterCell(Figure figure) {
    this.figure = figure;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable FeatureRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    Optional<Double> value =
        row.estimate().map(figure.read::applyAsDouble).filter(known -> !known.isNaN());
    meter.show(value.map(figure::text).orElse(Formats.NONE), value.map(figure::share).orElse(0.0));
    setGraphic(meter);
  }
}
