package org.riskbench.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.riskbench.rule.Comparison;
import org.riskbench.rule.Condition;
import org.riskbench.rule.Subject;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;

/** Numbers by bands, or each by itself. */
final class NumberBands {
  private static final int BANDS = 4;
  private static final double[] ROUND = {1, 2, 5, 10};

  private final ColumnKind kind;
  private final double[] edges;
  private final boolean each;

  /**
   * Bands.
   *
   * @param edges rising; a band begins at each, and one below the first
   * @param each whether the edges are all the values there are
   */
  private NumberBands(ColumnKind kind, double[] edges, boolean each) {
    this.kind = kind;
    this.edges = edges;
    this.each = each;
  }

  /** A group for each value. */
  static NumberBands each(ColumnKind kind, double[] values) {
    return new NumberBands(kind, values, true);
  }

  /**
   * Bands of about as many records each, at edges that people would choose: an age by fives or
   * tens, not at 37.
   *
   * @param rising at least two different values
   */
  static NumberBands round(ColumnKind kind, double[] rising) {
    double[] quartiles =
        IntStream.range(1, BANDS).mapToDouble(i -> rising[i * rising.length / BANDS]).toArray();
    double step = step((quartiles[BANDS - 2] - quartiles[0]) / BANDS);
    double[] rounded =
        inside(rising, Arrays.stream(quartiles).map(edge -> step > 0 ? whole(edge, step) : edge));
    double[] edges = rounded.length > 1 ? rounded : inside(rising, Arrays.stream(quartiles));
    return new NumberBands(kind, edges.length > 0 ? edges : new double[] {second(rising)}, false);
  }

  /** Edges with records on both sides. */
  private static double[] inside(double[] rising, DoubleStream edges) {
    return edges
        .distinct()
        .filter(edge -> edge > rising[0] && edge <= rising[rising.length - 1])
        .toArray();
  }

  /** Where most records have the lowest value, the others are a band. */
  private static double second(double[] rising) {
    return Arrays.stream(rising).filter(value -> value > rising[0]).findFirst().orElseThrow();
  }

  /** The nearest multiple, without the dust that 3 x 0.1 leaves in a double. */
  private static double whole(double edge, double step) {
    return BigDecimal.valueOf(step)
        .multiply(BigDecimal.valueOf(Math.rint(edge / step)))
        .doubleValue();
  }

  /** The largest of 1, 2, 5, 10, 20, … that is not above this. */
  private static double step(double most) {
    if (!(most > 0) || Double.isInfinite(most)) {
      return 0;
    }
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    return Arrays.stream(ROUND).map(each -> each * power).filter(s -> s <= most).max().orElse(0);
  }

  int size() {
    return each ? edges.length : edges.length + 1;
  }

  int of(double value) {
    int found = Arrays.binarySearch(edges, value);
    if (each) {
      return found;
    }
    return found >= 0 ? found + 1 : -found - 1;
  }

  String name(int band) {
    if (each) {
      return text(band);
    }
    if (band == 0) {
      return "below " + text(0);
    }
    String from = "from " + text(band - 1);
    return band == edges.length ? from : "%s to below %s".formatted(from, text(band));
  }

  /** What a number of a band meets; empty if an edge can't be written as the column's cells are. */
  List<Condition> conditions(Column column, int band) {
    List<Condition> all = new ArrayList<>();
    boolean written = true;
    if (each) {
      written = add(all, column, Comparison.EQUAL, band);
    } else {
      written &= band == 0 || add(all, column, Comparison.AT_LEAST, band - 1);
      written &= band == edges.length || add(all, column, Comparison.LESS, band);
    }
    return written ? all : List.of();
  }

  private boolean add(List<Condition> all, Column column, Comparison comparison, int edge) {
    String text = text(edge);
    if (Cells.parse(kind, column.format(), text) != edges[edge]) {
      return false;
    }
    return all.add(new Condition.Compared(Subject.column(column.name()), comparison, text));
  }

  private String text(int edge) {
    return Cells.format(kind, edges[edge]);
  }
}
