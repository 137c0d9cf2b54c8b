package org.riskbench.experiment;

import java.util.List;
import java.util.stream.Stream;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;

/** The learners that compete where nobody chose any. */
public final class Portfolio {
  /** How people call it. */
  public static final String NAME = "auto";

  /**
   * The floor first, then what costs little, then what is searched for; the rest if time is left.
   */
  private static final List<String> ORDER =
      List.of("majority", "best-column", "logistic", "boosting", "forest");

  /** Plans that it tries where nobody says how many. */
  public static final int USUAL_TRIALS = 24;

  /** Its settings are worth searching for. */
  static final String SEARCHED = "boosting";

  private Portfolio() {}

  /** Good settings of each, in the order they are tried. */
  public static List<TrainingPlan> plans(long seed) {
    return ORDER.stream()
        .filter(Learners.names()::contains)
        .map(name -> Learners.plan(name, seed))
        .toList();
  }

  /** Whether it only says how little is achieved without a model. */
  static boolean isFloor(TrainingPlan plan) {
    return Stream.of("majority", "best-column").anyMatch(plan.learner()::equals);
  }
}
