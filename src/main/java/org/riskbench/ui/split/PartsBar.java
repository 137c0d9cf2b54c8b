package org.riskbench.ui.split;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** The parts of a split that asks no time, as one bar. FX thread only. */
final class PartsBar extends Pane {
  private static final double HEIGHT = 120;

  private final Messages messages;
  private final List<Segment> segments = new ArrayList<>();

  private record Segment(Rectangle area, Label name, double share) {}

  PartsBar(Messages messages) {
    this.messages = messages;
    getStyleClass().add("time-line");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
  }

  void show(List<BarPart> parts) {
    segments.clear();
    parts.forEach(this::add);
    getChildren().clear();
    segments.forEach(each -> getChildren().add(each.area()));
    segments.forEach(each -> getChildren().add(each.name()));
    requestLayout();
  }

  private void add(BarPart part) {
    Rectangle area = new Rectangle();
    area.getStyleClass().addAll("zone", "zone-" + part.word());
    Label name =
        new Label(messages.text("split.part." + part.word()) + " " + Formats.percent(part.share()));
    name.getStyleClass().add("zone-name");
    segments.add(new Segment(area, name, part.share()));
  }

  @Override
  protected void layoutChildren() {
    double em = segments.isEmpty() ? 14 : segments.get(0).name().getFont().getSize();
    LabelRows names = new LabelRows(0, getWidth(), 6);
    double x = 0;
    for (Segment each : segments) {
      double width = each.share() * getWidth();
      names.add(each.name(), x + width / 2);
      x += width;
    }
    double top = 1.6 * em * names.rows() + 2;
    names.place(0, 1.6 * em);
    x = 0;
    for (Segment each : segments) {
      double width = each.share() * getWidth();
      each.area().setX(x);
      each.area().setY(top);
      each.area().setWidth(Math.max(0, width - 2));
      each.area().setHeight(Math.max(10, getHeight() - top));
      x += width;
    }
  }
}
