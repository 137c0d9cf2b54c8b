package org.riskbench.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.evaluation.Interval;

/**
 * The learners that were tried.
 *
 * @param learners in the order they were tried, the chosen one among them
 * @param why the chosen one was chosen, in sentences
 */
public record Contest(List<Learner> learners, List<String> why) {
  public Contest {
    learners = List.copyOf(learners);
    why = List.copyOf(why);
  }

  /**
   * A learner.
   *
   * @param chosen whether this is the model
   * @param figures on the test part, by the names of the command line's JSON
   * @param intervals 95 %, by the same names
   * @param seconds wall time to train and judge it
   */
  public record Learner(
      String name,
      boolean chosen,
      Map<String, Double> figures,
      Map<String, Interval> intervals,
      double seconds) {
    public Learner {
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
      intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
    }
  }
}
