package org.riskbench.explain;

import java.util.List;

/**
 * How a model acts on one factor.
 *
 * @param points numbers rising, levels from the most frequent on; missing last, where some are
 * @param records how many records were put at each point
 * @param left levels that are not shown
 */
public record DependenceReport(Factor factor, List<DependencePoint> points, int records, int left) {
  /** Under so many known records a point is thin. */
  public static final int THIN = 30;

  public DependenceReport {
    points = List.copyOf(points);
  }
}
