package org.riskbench.experiment;

import java.util.Optional;
import org.riskbench.tuning.SearchPlan;

/** What is searched for before the learners of an experiment are trained. Immutable. */
public sealed interface Tuning {
  /** Nothing: each learner is trained as planned. */
  Tuning NONE = new AsPlanned();

  /** How, if anything is searched for. */
  Optional<SearchPlan> searchPlan();

  /** Each learner is trained as planned. */
  record AsPlanned() implements Tuning {
    @Override
    public Optional<SearchPlan> searchPlan() {
      return Optional.empty();
    }
  }

  /**
   * Each learner's settings are searched for.
   *
   * @param search for each learner: the trials of one, and the time that all of them share
   */
  record EachLearner(SearchPlan search) implements Tuning {
    @Override
    public Optional<SearchPlan> searchPlan() {
      return Optional.of(search);
    }
  }

  /**
   * The learners compete on rows held out of the train part; the program says which to take.
   *
   * @param search trials in all, and the time for all, training included
   */
  record Portfolio(SearchPlan search) implements Tuning {
    @Override
    public Optional<SearchPlan> searchPlan() {
      return Optional.of(search);
    }
  }
}
