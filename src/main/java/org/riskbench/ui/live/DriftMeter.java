package org.riskbench.ui.live;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * A bar as long as a stability index, on a scale by its square root that ends at .5, with ticks at
 * the customary .10 and .25 and a mark from where somebody is alerted. FX thread only.
 */
final class DriftMeter extends Region {
  private static final double END = 0.5;
  private static final double TALL = 0.5;

  private final Rectangle track = new Rectangle();
  private final Rectangle bar = new Rectangle();
  private final Line usual = new Line();
  private final Line large = new Line();
  private final Line alarm = new Line();
  private ColumnLine.Meter shown = new ColumnLine.Meter(Double.NaN, Double.NaN);

  DriftMeter() {
    getStyleClass().add("drift-meter");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    track.getStyleClass().add("track");
    usual.getStyleClass().add("tick");
    large.getStyleClass().add("tick");
    alarm.getStyleClass().add("alarm");
    getChildren().setAll(track, bar, usual, large, alarm);
  }

  void show(ColumnLine.Meter meter, String spoken) {
    shown = meter;
    boolean beyond = meter.index() > meter.alarm();
    bar.getStyleClass().setAll("bar", beyond ? "beyond" : "within");
    boolean isTold = !Double.isNaN(meter.index());
    getChildren().forEach(child -> child.setVisible(isTold));
    setAccessibleText(spoken);
    requestLayout();
  }

  private double x(double index) {
    return getWidth() * Math.sqrt(Math.max(0, Math.min(END, index)) / END);
  }

  @Override
  protected void layoutChildren() {
    double tall = Math.min(getHeight(), getMinHeight()) * TALL;
    double top = (getHeight() - tall) / 2;
    place(track, getWidth(), top, tall);
    place(bar, Double.isNaN(shown.index()) ? 0 : Math.max(1, x(shown.index())), top, tall);
    place(usual, x(0.10), top, tall);
    place(large, x(0.25), top, tall);
    place(alarm, x(shown.alarm()), top - 2, tall + 4);
  }

  private static void place(Rectangle rectangle, double width, double top, double tall) {
    rectangle.setWidth(width);
    rectangle.setY(top);
    rectangle.setHeight(tall);
  }

  private static void place(Line line, double x, double top, double tall) {
    line.setStartX(x);
    line.setEndX(x);
    line.setStartY(top);
    line.setEndY(top + tall);
  }
}
