package org.riskbench.ui.money;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/** Bars on a common scale, one below the other, each from a place to another. FX thread only. */
final class Bars extends Region {
  private static final double GAP = 2;

  private List<Bar> bars = List.of();
  private double lowest;
  private double highest = 1;
  private final Region mark = new Region();
  private double marked;

  /** A bar and where it runs; style classes tell what it stands for. */
  private record Bar(Region area, double from, double to) {}

  Bars(String... styles) {
    getStyleClass().add("money-bars");
    bars = List.of(styles).stream().map(Bars::bar).toList();
    bars.forEach(bar -> getChildren().add(bar.area()));
    mark.getStyleClass().add("mark");
    mark.setVisible(false);
    getChildren().add(mark);
    setMinWidth(40);
  }

  private static Bar bar(String style) {
    Region area = new Region();
    area.getStyleClass().add(style);
    return new Bar(area, 0, 0);
  }

  /** Says what the left and the right edge stand for. */
  void scale(double least, double most) {
    lowest = Math.min(least, most);
    highest = Math.max(lowest + Double.MIN_NORMAL, Math.max(least, most));
    requestLayout();
  }

  /** Marks a place across all bars. */
  void mark(double value) {
    marked = value;
    mark.setVisible(true);
    requestLayout();
  }

  /** Puts each bar in its place. */
  void show(double... ends) {
    bars =
        IntStream.range(0, bars.size())
            .mapToObj(i -> new Bar(bars.get(i).area(), ends[2 * i], ends[2 * i + 1]))
            .toList();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double each = (getHeight() - GAP * (bars.size() - 1)) / bars.size();
    for (int i = 0; i < bars.size(); i++) {
      double one = place(bars.get(i).from());
      double other = place(bars.get(i).to());
      bars.get(i).area().setVisible(one != other);
      bars.get(i)
          .area()
          .resizeRelocate(
              Math.min(one, other), i * (each + GAP), Math.max(1, Math.abs(other - one)), each);
    }
    mark.resizeRelocate(place(marked) - 1, -2, 2, getHeight() + 4);
  }

  private double place(double value) {
    return getWidth() * (value - lowest) / (highest - lowest);
  }
}
