package org.riskbench.training;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.riskbench.job.JobContext;

/**
 * A kind of model that can be trained: what can be chosen of it, and how it learns. Immutable.
 *
 * @param name as on the command line: {@code logistic-sgd}
 * @param parameters what can be chosen, in the order a form shows it
 * @param words names of what can be told in words beside them
 * @param alsoKnown names of settings that are no parameters of its own
 */
public record Learner<P extends TrainingPlan>(
    String name,
    List<Parameter> parameters,
    Set<String> words,
    Class<P> plans,
    Reading<P> reading,
    Predicate<String> alsoKnown,
    Settling<P> settling,
    Fitting<P> fitting) {
  /** Makes a plan of settings. */
  interface Reading<P extends TrainingPlan> {
    P read(Learner<P> learner, Map<String, String> texts, long seed);
  }

  /** Decides what a plan leaves open. */
  interface Settling<P> {
    P settle(P plan, TrainingSet set, List<Holdout> holdouts, JobContext context);
  }

  /** Learns. */
  interface Fitting<P> {
    TrainedScorer fit(P plan, TrainingSet set, JobContext context);
  }

  public Learner {
    parameters = List.copyOf(parameters);
    words = Set.copyOf(words);
  }

  /** A learner whose plans leave nothing open. */
  static <P extends TrainingPlan> Learner<P> of(
      String name,
      List<Parameter> parameters,
      Class<P> plans,
      Function<Settings, P> reading,
      Fitting<P> fitting) {
    return new Learner<>(
        name,
        parameters,
        Set.of(),
        plans,
        (learner, texts, seed) -> reading.apply(new Settings(learner, texts, seed)),
        setting -> false,
        (plan, set, holdouts, context) -> plan,
        fitting);
  }

  /** The same learner, which decides what plans leave open before it trains. */
  Learner<P> settling(Settling<P> how) {
    return new Learner<>(name, parameters, words, plans, reading, alsoKnown, how, fitting);
  }

  /** The same learner, which can also be told something in words. */
  Learner<P> told(String word) {
    return new Learner<>(
        name, parameters, Set.of(word), plans, reading, alsoKnown, settling, fitting);
  }

  /**
   * The good settings, some of them changed.
   *
   * @param texts by name of the parameter: a number, or {@code auto} for the usual setting
   * @throws org.riskbench.problem.ProblemException USE-212 for an unknown parameter, USE-213 for a
   *     value that is no number, USE-210 for one out of range, USE-217 for words that are not
   *     understood
   */
  public P plan(Map<String, String> texts, long seed) {
    return reading.read(this, texts, seed);
  }

  /** Whether it has a parameter of this name. */
  public boolean knows(String parameter) {
    return words.contains(parameter)
        || alsoKnown.test(parameter)
        || parameters.stream().anyMatch(each -> each.name().equals(parameter));
  }

  P settle(TrainingPlan plan, TrainingSet set, List<Holdout> holdouts, JobContext context) {
    return settling.settle(plans.cast(plan), set, holdouts, context);
  }

  TrainedScorer fit(TrainingPlan plan, TrainingSet set, JobContext context) {
    return fitting.fit(plans.cast(plan), set, context);
  }
}
