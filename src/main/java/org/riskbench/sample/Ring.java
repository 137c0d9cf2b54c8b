package org.riskbench.sample;

import java.util.List;

/** One way of cheating. Rings leave traces across records rather than in any single one. */
interface Ring {
  /** The ring's part of all fraud at this time; the parts of all rings add up to about 1. */
  double share(double time);

  /**
   * The records of one campaign, the first at {@code start}, in order of time.
   *
   * @param limit most records it may have, at least 1
   */
  List<Attempt> campaign(double start, int limit, Dice dice);
}
