package org.riskbench.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.experiment.Experiment.Outcome;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.training.EnsemblePlan;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;
import org.riskbench.tuning.PlanTrials;
import org.riskbench.tuning.SearchPlan;
import org.riskbench.tuning.SearchReport;
import org.riskbench.tuning.SearchWatch;
import org.riskbench.tuning.Trial;
import org.riskbench.tuning.TrialRows;

/**
 * Lets learners compete on rows held out of the train part: each with good settings, one with a
 * search, then the two best of different families together. The winner is trained on all rows, and
 * beside it what it is to be compared with.
 */
final class PortfolioSearch {
  /** Training on all rows, its own search for what is open included, in trials. */
  private static final double TRAINING = 1.2;

  /** The same with five more models for cross-fitted calibration. */
  private static final double CROSS_FITTED = 3.2;

  private final Experiment experiment;
  private final SearchPlan search;
  private final SearchWatch watch;
  private final JobContext context;
  private final PortfolioBoard board;
  private final long begun;
  private final List<String> leftOut = new ArrayList<>();
  private final Map<String, SearchReport> searches = new LinkedHashMap<>();
  private final List<Problem> failures = new ArrayList<>();
  private int stretches;

  PortfolioSearch(Experiment experiment, SearchPlan search, SearchWatch watch, JobContext context) {
    this.experiment = experiment;
    this.search = search;
    this.watch = watch;
    this.context = context;
    this.board = new PortfolioBoard(watch.listener(), search.measure());
    this.begun = context.nanos();
  }

  Outcome run(List<TrainingPlan> learners) {
    double each = 0.3 / (learners.size() + 1);
    for (TrainingPlan learner : learners) {
      boolean enough = board.best(Portfolio.SEARCHED).isPresent() && isShort();
      if (watch.end().isAsked() || enough) {
        leftOut.add(learner.learner());
      } else {
        look(learner, context.share(each, learner.learner()));
        if (learner.learner().equals(Portfolio.SEARCHED)) {
          search(learner, learners.size(), context.share(0.3, PlanTrials.PHASE));
        }
      }
    }
    Optional<Trial> together = ensemble(context.share(each, "ensemble"));
    List<Trial> finalists = finalists(together);
    List<Run> runs = train(finalists, learners, context.share(0.4, "train"));
    failures.addAll(board.failures());
    if (runs.isEmpty()) {
      return new Outcome(runs, failures, Optional.empty());
    }
    Run chosen = chosen(runs, finalists);
    PortfolioSentences sentences =
        new PortfolioSentences(search, board, searches, leftOut, stretches);
    PortfolioReport report =
        new PortfolioReport(
            chosen,
            board.ranked(),
            board.tried(),
            leftOut,
            sentences.of(chosen.learner(), watch.end().isAsked()));
    return new Outcome(runs, failures, Optional.of(report));
  }

  private void look(TrainingPlan learner, JobContext share) {
    TrialRows rows = experiment.trialRows(learner, share);
    stretches = Math.max(stretches, rows.holdouts().size());
    board.nextSearch();
    SearchWatch watched = new SearchWatch(board, watch.end());
    searches.put(
        learner.learner(),
        PlanTrials.search(learner, rows, withoutLimit(search.withTrials(1)), watched, share));
  }

  /** All trials but one for each of the others and one for the ensemble, as far as time goes. */
  private void search(TrainingPlan learner, int learners, JobContext share) {
    Optional<Trial> first = board.best(learner.learner());
    Optional<Duration> time =
        left().map(left -> left.minusNanos((long) (2 * training() + together(families()))));
    boolean over = time.filter(left -> left.isNegative() || left.isZero()).isPresent();
    SearchPlan many = search.withTrials(Math.max(1, search.trials() - learners));
    if (first.isPresent() && !over && !watch.end().isAsked()) {
      searches.put(
          learner.learner(),
          PlanTrials.search(
              learner,
              experiment.trialRows(learner, share),
              time.map(many::within).orElse(many),
              first,
              new SearchWatch(board, watch.end()),
              share));
    } else if (over) {
      leftOut.add("the search for settings of " + learner.learner());
    }
  }

  private static SearchPlan withoutLimit(SearchPlan plan) {
    return new SearchPlan(plan.trials(), Optional.empty(), plan.measure(), plan.fixed());
  }

  /** Nanoseconds that trying the best of each family together takes, at a guess. */
  private static double together(List<Trial> families) {
    return families.stream().mapToDouble(trial -> trial.took().toNanos()).sum();
  }

  private Optional<Duration> left() {
    return search.budget().map(time -> time.minusNanos(context.nanos() - begun));
  }

  /** Whether there is less time left than trying another learner, and training, would take. */
  private boolean isShort() {
    double dearest =
        board.ranked().stream().mapToDouble(trial -> trial.took().toNanos()).max().orElse(0);
    return left().filter(time -> time.toNanos() < dearest + training()).isPresent();
  }

  /** Nanoseconds that training the best of each family on all rows takes, at a guess. */
  private double training() {
    return together(families()) * (experiment.crossFits() ? CROSS_FITTED : TRAINING);
  }

  /** The best trial of each family that is no floor, best first. */
  private List<Trial> families() {
    List<Trial> families = new ArrayList<>();
    for (Trial trial : board.ranked()) {
      boolean other =
          families.stream()
              .noneMatch(known -> known.plan().encodings().equals(trial.plan().encodings()));
      if (other && !Portfolio.isFloor(trial.plan()) && !trial.learner().equals("ensemble")) {
        families.add(trial);
      }
    }
    return families;
  }

  private Optional<Trial> ensemble(JobContext share) {
    List<Trial> two = families();
    if (two.size() < 2 || watch.end().isAsked()) {
      return Optional.empty();
    }
    double needed = together(two) + training();
    if (left().filter(time -> time.toNanos() < needed).isPresent()) {
      leftOut.add("ensemble");
      return Optional.empty();
    }
    look(EnsemblePlan.average(List.of(two.get(0).plan(), two.get(1).plan())), share);
    return board.best("ensemble").filter(together -> helps(together, two.get(0)));
  }

  /** Two models are harder to explain and to serve than one: they must be clearly better. */
  private boolean helps(Trial together, Trial alone) {
    double gain = search.measure().gain(together.score(), alone.score());
    return gain > alone.standardError() / 10;
  }

  /** What is to be trained on all rows, the winner first. */
  private List<Trial> finalists(Optional<Trial> together) {
    List<Trial> finalists = new ArrayList<>();
    together.ifPresent(finalists::add);
    finalists.addAll(families());
    board.ranked().stream()
        .filter(trial -> Portfolio.isFloor(trial.plan()))
        .forEach(finalists::add);
    return finalists;
  }

  /** The runs in the order in which learners are offered. */
  private List<Run> train(List<Trial> finalists, List<TrainingPlan> learners, JobContext share) {
    List<Run> runs = new ArrayList<>();
    for (Trial finalist : finalists) {
      if (runs.isEmpty() || Portfolio.isFloor(finalist.plan()) || isAfforded(finalist)) {
        train(finalist.plan(), share.share(1.0 / finalists.size(), finalist.learner()))
            .ifPresent(runs::add);
      }
    }
    if (finalists.isEmpty()) { // nothing could be judged: all that was asked for is trained
      for (TrainingPlan plan : learners) {
        train(plan, share.share(1.0 / learners.size(), plan.learner())).ifPresent(runs::add);
      }
    }
    runs.sort(Comparator.comparing(run -> Learners.names().indexOf(run.learner())));
    return runs;
  }

  private Optional<Run> train(TrainingPlan plan, JobContext share) {
    try {
      Optional<SearchReport> how = Optional.ofNullable(searches.get(plan.learner()));
      return Optional.of(experiment.run(plan, how, share));
    } catch (ProblemException e) {
      failures.add(e.problem());
      return Optional.empty();
    }
  }

  /** Whether there is time for a run that is only there to be compared with. */
  private boolean isAfforded(Trial finalist) {
    double needed =
        together(List.of(finalist)) * (experiment.crossFits() ? CROSS_FITTED : TRAINING);
    boolean afforded =
        !watch.end().isAsked() && left().filter(time -> time.toNanos() < needed).isEmpty();
    if (!afforded) {
      leftOut.add("training " + finalist.learner() + " for comparison");
    }
    return afforded;
  }

  /** The winner's run; where nothing could be judged, the model that needs the least data. */
  private static Run chosen(List<Run> runs, List<Trial> finalists) {
    List<String> wanted = new ArrayList<>(finalists.stream().map(Trial::learner).toList());
    wanted.add("logistic");
    for (String learner : wanted) {
      for (Run run : runs) {
        if (run.learner().equals(learner)) {
          return run;
        }
      }
    }
    return runs.get(0);
  }
}
