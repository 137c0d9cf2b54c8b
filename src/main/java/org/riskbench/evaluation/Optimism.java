package org.riskbench.evaluation;

import java.util.List;

/** How much the best of several runs is flattered by having been picked as the best. */
public final class Optimism {
  private Optimism() {}

  /**
   * How much better the best of each draw looks than it is on the records as they are, on average
   * (bootstrap bias correction, Tsamardinos and others 2018). What is chance for all runs alike
   * cancels out.
   *
   * @param runs paired with one another
   * @param figure name of the figure the best was picked by
   * @param rises whether a higher figure is a better one
   * @return in the unit of the figure, 0 or more; 0 with fewer than two runs
   * @throws IllegalArgumentException unless they are paired and have the figure
   */
  public static double of(List<Replicates> runs, String figure, boolean rises) {
    if (runs.size() < 2) {
      return 0;
    }
    Replicates first = runs.get(0);
    int place = first.place(figure);
    if (place < 0 || !runs.stream().allMatch(first::isPairedWith)) {
      throw new IllegalArgumentException("only runs on the same records are compared");
    }
    double most = 0;
    for (int way = 0; way < first.ways().size(); way++) {
      most = Math.max(most, flattered(runs, way, place, rises ? 1 : -1));
    }
    return most;
  }

  private static double flattered(List<Replicates> runs, int way, int figure, int sign) {
    int draws = runs.get(0).ways().get(way).draws().size();
    double sum = 0;
    for (int draw = 0; draw < draws; draw++) {
      double best = Double.NEGATIVE_INFINITY;
      double really = best;
      for (Replicates run : runs) {
        double here = sign * run.ways().get(way).draws().get(draw)[figure];
        if (here > best) {
          best = here;
          really = sign * run.whole(figure);
        }
      }
      sum += best - really;
    }
    return draws == 0 ? 0 : sum / draws;
  }
}
