package org.riskbench.ui.split;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;
import org.riskbench.split.SplitZone;
import org.riskbench.ui.kit.AxisFigures;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * Records over time as bars with the share of fraud as dots, the zones of the split behind them and
 * the boundaries as handles below. FX thread only.
 */
final class TimeLine extends Pane {
  private static final double LEFT = 64;
  private static final double RIGHT = 64;
  private static final double AXIS = 28;
  private static final double HEIGHT = 300;

  private final Messages messages;
  private final DateAxis dates;
  private final NumberAxis counts = new NumberAxis();
  private final NumberAxis rates = new NumberAxis();
  private final Pane zoneAreas = new Pane();
  private final Pane bars = new Pane();
  private final Pane dots = new Pane();
  private final Polyline line = new Polyline();
  private final Label hover = new Label();
  private final List<Label> zoneNames = new ArrayList<>();
  private final Map<Boundary, BoundaryHandle> handles = new EnumMap<>(Boundary.class);
  private Optional<TimePicture> picture = Optional.empty();
  private Optional<TimelineBars> shown = Optional.empty();

  TimeLine(Messages messages, Moments none) {
    this.messages = messages;
    this.dates = new DateAxis(none);
    getStyleClass().add("time-line");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    axis(counts, Side.LEFT, messages.text("split.axis.records"));
    axis(rates, Side.RIGHT, messages.text("split.axis.rate"));
    AxisFigures.at(counts);
    rates.setTickLabelFormatter(new Percent());
    line.getStyleClass().add("fraud-line");
    hover.getStyleClass().add("hover-text");
    hover.setVisible(false);
    for (Pane layer : List.of(zoneAreas, bars, dots)) {
      layer.setManaged(false);
      layer.setMouseTransparent(true);
    }
    List.of(line, hover).forEach(node -> node.setManaged(false));
    line.setMouseTransparent(true);
    hover.setMouseTransparent(true);
    getChildren().setAll(zoneAreas, bars, line, dots, counts, rates, dates);
    for (Boundary boundary : Boundary.ALL) {
      BoundaryHandle handle = new BoundaryHandle(boundary);
      handles.put(boundary, handle);
      getChildren().addAll(handle.line(), handle.grip(), handle.flag());
    }
    getChildren().add(hover);
    setOnMouseMoved(this::hover);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> hover.setVisible(false));
    setOnMouseExited(event -> hover.setVisible(false));
  }

  private static void axis(NumberAxis axis, Side side, String title) {
    axis.setSide(side);
    axis.setAnimated(false);
    axis.setAutoRanging(false);
    axis.setMinorTickVisible(false);
    axis.setLabel(title);
  }

  /** The handle of a boundary. */
  BoundaryHandle handle(Boundary boundary) {
    BoundaryHandle handle = handles.get(boundary);
    if (handle == null) {
      throw new IllegalArgumentException("no handle");
    }
    return handle;
  }

  /** Shows a split; the bars are made anew only for other records. */
  void show(TimePicture taken) {
    if (shown.filter(bars -> taken.isOver(bars.timeline())).isEmpty()) {
      showBars(TimelineBars.of(taken.timeline()));
    }
    picture = Optional.of(taken);
    zoneAreas.getChildren().clear();
    getChildren().removeAll(zoneNames);
    zoneNames.clear();
    for (SplitZone zone : taken.zones()) {
      String style = "zone-" + zone.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      Rectangle area = new Rectangle();
      area.getStyleClass().addAll("zone", style);
      zoneAreas.getChildren().add(area);
      Label name = new Label(messages.text("split.zone." + zone.kind().name()));
      name.getStyleClass().add("zone-name");
      name.setMouseTransparent(true);
      zoneNames.add(name);
    }
    getChildren().addAll(getChildren().size() - 1, zoneNames);
    requestLayout();
  }

  private void showBars(TimelineBars made) {
    shown = Optional.of(made);
    dates.show(made.grid(), new Moments(made.grid(), messages));
    scale(counts, made.records().stream().mapToDouble(TimelineBars.Stretch::value).max().orElse(1));
    scale(rates, made.rates().stream().mapToDouble(TimelineBars.Stretch::value).max().orElse(0));
    bars.getChildren().setAll(made.records().stream().map(bar -> styled("bar")).toList());
    dots.getChildren().setAll(made.rates().stream().map(dot -> dot()).toList());
  }

  private static Rectangle styled(String style) {
    Rectangle area = new Rectangle();
    area.getStyleClass().add(style);
    return area;
  }

  private static Circle dot() {
    Circle dot = new Circle(3);
    dot.getStyleClass().add("fraud-dot");
    return dot;
  }

  /** Five ticks up to a round number at or above the highest value. */
  private static void scale(NumberAxis axis, double highest) {
    double wanted = Math.max(highest, 1e-4) / 4;
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double factor = wanted / power;
    double step =
        power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 2.5 ? 2.5 : factor <= 5 ? 5 : 10);
    axis.setTickUnit(step);
    axis.setLowerBound(0);
    // A hair above the last tick, which rounding would else lose.
    axis.setUpperBound(step * Math.ceil(highest / step - 1e-9) * (1 + 1e-9));
  }

  // ---- layout

  @Override
  protected void layoutChildren() {
    if (picture.isEmpty() || shown.isEmpty()) {
      return;
    }
    double em = hover.getFont().getSize();
    double band = 1.6 * em;
    double width = Math.max(1, getWidth() - LEFT - RIGHT);
    LabelRows names = new LabelRows(LEFT, LEFT + width, 6);
    LabelRows flags = new LabelRows(0, getWidth(), 8);
    double x0 = LEFT;
    TimePicture now = picture.get();
    for (int i = 0; i < zoneNames.size(); i++) {
      SplitZone zone = now.zones().get(i);
      names.add(zoneNames.get(i), (x(zone.from(), width) + x(zone.to(), width)) / 2);
    }
    for (Boundary boundary : Boundary.ALL) {
      if (boundary.isIn(now.cuts())) {
        flags.add(handle(boundary).flag(), x(boundary.of(now.cuts()), width));
      }
    }
    // Room is kept for what a hand may bring about, lest the plot jump under it.
    double top = band * Math.max(2, names.rows()) + 2;
    double flagHeight = handle(Boundary.TEST).flag().prefHeight(-1) + 4;
    double bottom = getHeight() - AXIS - flagHeight * Math.max(2, flags.rows()) - 4;
    double height = Math.max(20, bottom - top);
    names.place(0, band);
    flags.place(top + height + AXIS + 4, flagHeight);
    layOutAxes(x0, top, width, height);
    layOutZones(now, top, width, height);
    layOutBars(top, width, height);
    for (Boundary boundary : Boundary.ALL) {
      BoundaryHandle handle = handle(boundary);
      boolean visible = boundary.isIn(now.cuts());
      handle.setVisible(visible);
      if (visible) {
        handle.place(x(boundary.of(now.cuts()), width), top, handle.flag().getLayoutY());
      }
    }
  }

  private double x(double moment, double width) {
    double from = dates.getLowerBound();
    return LEFT + (moment - from) / (dates.getUpperBound() - from) * width;
  }

  /** The moment under a horizontal position in the scene. */
  double momentAt(double sceneX) {
    double width = Math.max(1, getWidth() - LEFT - RIGHT);
    double share = (sceneToLocal(sceneX, 0).getX() - LEFT) / width;
    return dates.getLowerBound() + share * (dates.getUpperBound() - dates.getLowerBound());
  }

  private void layOutAxes(double left, double top, double width, double height) {
    place(counts, 0, top, LEFT, height);
    place(rates, left + width, top, RIGHT, height);
    place(dates, left, top + height, width, AXIS);
  }

  private static void place(Region node, double x, double y, double width, double height) {
    node.resizeRelocate(x, y, width, height);
  }

  private void layOutZones(TimePicture now, double top, double width, double height) {
    for (int i = 0; i < now.zones().size(); i++) {
      SplitZone zone = now.zones().get(i);
      Rectangle area = (Rectangle) zoneAreas.getChildren().get(i);
      double from = x(zone.from(), width);
      area.setX(from);
      area.setWidth(Math.max(0, x(zone.to(), width) - from));
      area.setY(top);
      area.setHeight(height);
    }
  }

  private void layOutBars(double top, double width, double height) {
    TimelineBars made = shown.orElseThrow();
    List<TimelineBars.Stretch> records = made.records();
    for (int i = 0; i < records.size(); i++) {
      Rectangle bar = (Rectangle) bars.getChildren().get(i);
      double from = x(records.get(i).from(), width);
      double each = x(records.get(i).to(), width) - from;
      double tall = height * records.get(i).value() / counts.getUpperBound();
      bar.setX(from);
      bar.setWidth(Math.max(0.5, each > 3 ? each - 1 : each));
      bar.setY(top + height - tall);
      bar.setHeight(tall);
    }
    List<TimelineBars.Stretch> shares = made.rates();
    line.getPoints().clear();
    for (int i = 0; i < shares.size(); i++) {
      double x = x(shares.get(i).middle(), width);
      double y = top + height * (1 - shares.get(i).value() / rates.getUpperBound());
      line.getPoints().addAll(x, y);
      Circle dot = (Circle) dots.getChildren().get(i);
      dot.setCenterX(x);
      dot.setCenterY(y);
    }
  }

  // ---- hover

  private void hover(MouseEvent event) {
    double moment = momentAt(event.getSceneX());
    boolean inside = moment >= dates.getLowerBound() && moment < dates.getUpperBound();
    hover.setVisible(inside && shown.isPresent() && picture.isPresent());
    if (!hover.isVisible()) {
      return;
    }
    hover.setText(hoverText(moment));
    double width = hover.prefWidth(-1);
    double x = Math.max(0, Math.min(getWidth() - width, event.getX() + 12));
    double y = Math.max(0, event.getY() - hover.prefHeight(-1) - 8);
    hover.resizeRelocate(x, y, width, hover.prefHeight(-1));
  }

  private String hoverText(double moment) {
    TimelineBars made = shown.orElseThrow();
    Moments moments = new Moments(made.grid(), messages);
    int from = made.barAt(moment);
    int to = Math.min(made.grid().steps(), from + made.perBar());
    String zone =
        picture.orElseThrow().zones().stream()
            .filter(each -> each.from() <= moment && moment < each.to())
            .findFirst()
            .map(each -> messages.text("split.zone." + each.kind().name()))
            .orElse("");
    String period = moments.text(made.grid().moment(from));
    String rate = Formats.percent(made.timeline().fraudRate(from, to));
    String records = Formats.count(made.timeline().records(from, to));
    return messages.text("split.hover", period, moments.span(made.perBar()), records, rate, zone);
  }

  /** Shares as percentages. */
  private static final class Percent extends StringConverter<Number> {
    @Override
    public String toString(Number share) {
      double percent = 100 * share.doubleValue();
      boolean whole = Math.abs(percent - Math.rint(percent)) < 1e-9;
      return Formats.print(whole ? "%.0f %%" : "%.2g %%", percent);
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("only shown");
    }
  }
}
