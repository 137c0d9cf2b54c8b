package org.riskbench.chart;

import java.util.List;

/**
 * How a line is broken, so that lines differ by more than their colour.
 *
 * @param lengths drawn and left out in turn, in pixels for a line of two; empty for a whole line
 */
public record Dash(List<Double> lengths) {
  private static final List<Dash> ALL =
      List.of(
          new Dash(List.of()),
          new Dash(List.of(12.0, 4.0)),
          new Dash(List.of(3.0, 3.0)),
          new Dash(List.of(9.0, 3.0, 2.0, 3.0)),
          new Dash(List.of(6.0, 4.0)),
          new Dash(List.of(14.0, 3.0, 3.0, 3.0, 3.0, 3.0)));

  public Dash {
    lengths = List.copyOf(lengths);
  }

  /**
   * The dash of a tone; with six colours, thirty-six tones are all told apart.
   *
   * @param tone from 0
   */
  public static Dash of(int tone) {
    return ALL.get((tone + tone / ALL.size()) % ALL.size());
  }

  /** As plotly takes it: {@code 12px,4px}, or {@code solid}. */
  String forPlotly() {
    return lengths.isEmpty()
        ? "solid"
        : String.join(",", lengths.stream().map(length -> Math.round(length) + "px").toList());
  }
}
