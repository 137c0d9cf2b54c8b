package org.riskbench.tuning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.training.TrainingPlan;
import org.riskbench.tuning.SearchReport.Ending;

/**
 * Searches around a plan by random trials and successive halving (Jamieson and Talwalkar, 2016):
 * many plans learn from few rows, the best third of them from three times as many, and so on, round
 * after round. The order of trials is fixed by plan, seed and scores alone, so that so many trials
 * give the same result wherever and on however many cores they are made.
 */
public final class PlanTrials {
  /** What a search is doing, told as progress. */
  public static final String PHASE = "training.search";

  private static final int OF_A_ROUND = 9;
  private static final int HALVING = 3;

  /** Made side by side, always: how far a search gets must not depend on the cores there are. */
  private static final int TOGETHER = 2;

  private final SearchSpace space;
  private final SearchPlan plan;
  private final List<Double> shares;
  private final Judge judge;
  private final SearchWatch watch;
  private final JobContext job;
  private final long begun;
  private final long deadline;
  private final List<Trial> trials = new ArrayList<>();
  private Optional<Trial> best = Optional.empty();
  private Optional<Ending> ended = Optional.empty();
  private int tried;
  private int place;

  private PlanTrials(
      TrainingPlan around, TrialRows rows, SearchPlan plan, SearchWatch watch, JobContext job) {
    this.space = new SearchSpace(around, plan);
    this.plan = plan;
    this.shares = rows.shares();
    this.judge = new Judge(rows, plan.measure());
    this.watch = watch;
    this.job = job;
    this.begun = job.nanos();
    this.deadline = plan.budget().map(time -> begun + time.toNanos()).orElse(TrialContext.NEVER);
  }

  /**
   * Searches. The plan itself is the first trial, so that what wins is at least as good on the rows
   * held out.
   *
   * @param around what is fixed, and where to begin
   * @param rows none to judge by: nothing is tried
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static SearchReport search(
      TrainingPlan around, TrialRows rows, SearchPlan plan, SearchWatch watch, JobContext job) {
    return search(around, rows, plan, Optional.empty(), watch, job);
  }

  /**
   * The same where the plan itself was tried before.
   *
   * @param known that trial, which is not made again and not told, but counts
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static SearchReport search(
      TrainingPlan around,
      TrialRows rows,
      SearchPlan plan,
      Optional<Trial> known,
      SearchWatch watch,
      JobContext job) {
    PlanTrials search = new PlanTrials(around, rows, plan, watch, job);
    if (rows.holdouts().isEmpty()) {
      search.ended = Optional.of(Ending.EXHAUSTED);
    }
    known.ifPresent(search::begin);
    return search.run();
  }

  private void begin(Trial known) {
    tried = 1;
    place = 1;
    trials.add(known.numbered(1));
    best = Optional.of(known.numbered(1));
  }

  private SearchReport run() {
    int full = shares.size() - 1;
    if (tried == 0) {
      climb(List.of(space.at(place++)), full);
    }
    while (goesOn()) {
      if (space.isPoint()) {
        ended = Optional.of(Ending.EXHAUSTED);
      } else {
        round();
      }
    }
    job.progress(1, PHASE);
    return new SearchReport(plan, tried, trials, best, ended.orElse(Ending.COUNT));
  }

  private void round() {
    List<TrainingPlan> plans = new ArrayList<>();
    for (int i = 0; i < OF_A_ROUND; i++) {
      plans.add(space.at(place++));
    }
    for (int rung = 0; rung < shares.size() && goesOn(); rung++) {
      plans = bestThird(climb(plans, rung));
    }
  }

  private List<TrainingPlan> bestThird(List<Trial> scored) {
    return scored.stream()
        .sorted(
            Comparator.comparingDouble((Trial trial) -> -plan.measure().gain(trial.score(), 0))
                .thenComparing(Trial::number))
        .limit((scored.size() + HALVING - 1) / HALVING)
        .map(Trial::plan)
        .toList();
  }

  private boolean goesOn() {
    if (ended.isEmpty()) {
      job.checkpoint();
      if (watch.end().isAsked()) {
        ended = Optional.of(Ending.ASKED);
      } else if (tried > 0 && isLate()) {
        ended = Optional.of(Ending.TIME);
      } else if (tried >= plan.trials()) {
        ended = Optional.of(Ending.COUNT);
      }
    }
    return ended.isEmpty();
  }

  private boolean isLate() {
    return deadline != TrialContext.NEVER && job.nanos() - deadline >= 0;
  }

  /** Tries plans on one rung, as far as it may go on. */
  private List<Trial> climb(List<TrainingPlan> plans, int rung) {
    List<Trial> scored = new ArrayList<>();
    for (int i = 0; i < plans.size() && goesOn(); i += TOGETHER) {
      int many = Math.min(Math.min(TOGETHER, plans.size() - i), plan.trials() - tried);
      scored.addAll(together(plans.subList(i, i + many), rung));
      job.progress(done(), PHASE);
    }
    return scored;
  }

  private double done() {
    double counted = (double) tried / plan.trials();
    double timed =
        plan.budget().map(time -> (double) (job.nanos() - begun) / time.toNanos()).orElse(0.0);
    return Math.min(1, Math.max(counted, timed));
  }

  private List<Trial> together(List<TrainingPlan> plans, int rung) {
    List<Callable<Outcome>> parts = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      TrainingPlan each = plans.get(i);
      watch
          .listener()
          .told(new SearchEvent.Started(tried + i + 1, each, rung + 1, shares.get(rung)));
      boolean first = tried == 0;
      parts.add(() -> outcome(each, shares.get(rung), first));
    }
    List<Trial> scored = new ArrayList<>();
    for (Outcome outcome : job.parallel(parts)) {
      if (outcome instanceof BrokenOff) {
        break; // those after it don't count either: they may not have begun elsewhere
      }
      tried++;
      take(outcome, rung).ifPresent(scored::add);
    }
    return scored;
  }

  private Optional<Trial> take(Outcome outcome, int rung) {
    if (outcome instanceof Refused refused) {
      watch.listener().told(new SearchEvent.Failed(tried, refused.plan(), refused.problem()));
      return Optional.empty();
    }
    Scored scored = (Scored) outcome;
    Trial trial =
        new Trial(
            tried,
            scored.plan(),
            rung + 1,
            shares.get(rung),
            scored.score().value(),
            scored.score().standardError(),
            scored.took());
    boolean leads =
        trial.isFull()
            && best.map(Trial::score)
                .map(before -> plan.measure().isBetter(trial.score(), before))
                .orElse(true);
    best = leads ? Optional.of(trial) : best;
    trials.add(trial);
    watch.listener().told(new SearchEvent.Finished(trial, leads));
    return Optional.of(trial);
  }

  private sealed interface Outcome {}

  private record Scored(TrainingPlan plan, Score score, Duration took) implements Outcome {}

  private record Refused(TrainingPlan plan, Problem problem) implements Outcome {}

  private record BrokenOff() implements Outcome {}

  private Outcome outcome(TrainingPlan tried, double share, boolean first) {
    // A search has at least one score, however little time there is.
    long until = first ? TrialContext.NEVER : deadline;
    TrialContext context = new TrialContext(job, watch.end(), until);
    long start = job.nanos();
    try {
      Score score = judge.judge(tried, share, context);
      return new Scored(tried, score, Duration.ofNanos(job.nanos() - start));
    } catch (ProblemException e) {
      return new Refused(tried, e.problem());
    } catch (CancelledException e) {
      job.checkpoint(); // the job itself may be what was cancelled
      return new BrokenOff();
    }
  }
}
