package org.riskbench.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Decision;
import org.riskbench.job.JobContext;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/**
 * Looks for the smallest change of a record that gets it a milder decision. Tried are all changes
 * of one and two columns over the values that known records have at every twentieth of them, of
 * three columns over every second such value, and one way down column by column; what is found is
 * brought as near to the record as it still works. What is given was decided by the model and its
 * rules as a server would decide it. It says what the model would do, not what would become of the
 * fraud.
 */
public final class CounterfactualSearch {
  private static final int MOST_TOGETHER = 3;
  private static final int COARSE = 10;
  private static final int MOST_COLUMNS_OF_THREE = 10;
  private static final int VALUES_FROM = 50_000;

  private final Aim aim;
  private final List<Candidates> columns;
  private final JobContext context;

  private CounterfactualSearch(Aim aim, List<Candidates> columns, JobContext context) {
    this.aim = aim;
    this.columns = columns;
    this.context = context;
  }

  /**
   * Searches. Deterministic.
   *
   * @param lists what rules may look up
   * @param known whose values may be taken
   * @param actionable what may change
   * @param target the decision wanted; a milder one will do
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static CounterfactualReport of(
      RiskModel model,
      KnownLists lists,
      KnownRecords known,
      Subject subject,
      List<Actionable> actionable,
      Decision target,
      JobContext context) {
    Aim aim = new Aim(model, lists, subject, target);
    if (aim.isReached(aim.trial())) {
      return new CounterfactualReport.Already();
    }
    KnownRecords some = known.sample(VALUES_FROM, 1);
    List<Candidates> columns = new ArrayList<>();
    for (Actionable each : actionable) {
      context.checkpoint();
      Candidates candidates = Candidates.of(some, each, subject);
      if (!candidates.moves().isEmpty()) {
        columns.add(candidates);
      }
    }
    return new CounterfactualSearch(aim, columns, context).search();
  }

  private CounterfactualReport search() {
    List<Move> down = new Descent(aim, columns, context).moves();
    Trial end = aim.after(down);
    boolean reached = aim.isReached(end);
    Trimming trimming = new Trimming(aim, columns, context);
    List<Counterfactual> found = new ArrayList<>();
    if (reached) {
      found.add(aim.told(trimming.trimmed(down)));
    }
    double bound = Double.POSITIVE_INFINITY;
    for (int size = 1; size <= Math.min(MOST_TOGETHER, columns.size()); size++) {
      context.progress((double) size / MOST_TOGETHER, "explain.counterfactual");
      Optional<List<Move>> way = combinations(size).cheapest(size, bound);
      if (way.isPresent()) {
        Counterfactual told = aim.told(trimming.trimmed(way.get()));
        bound = Math.min(bound, told.cost());
        found.add(told);
      }
    }
    return found.isEmpty() ? none(down, end) : new CounterfactualReport.Found(eachCheaper(found));
  }

  private Combinations combinations(int size) {
    List<List<Move>> moves =
        size < MOST_TOGETHER
            ? columns.stream().map(Candidates::moves).toList()
            : telling().stream().map(column -> column.coarse(COARSE)).toList();
    return new Combinations(aim, moves, context);
  }

  /** The columns that alone lower the margin most, in their order. */
  private List<Candidates> telling() {
    if (columns.size() <= MOST_COLUMNS_OF_THREE) {
      return columns;
    }
    List<Candidates> most =
        columns.stream()
            .sorted(Comparator.comparingDouble(this::lowestMargin))
            .limit(MOST_COLUMNS_OF_THREE)
            .toList();
    return columns.stream().filter(most::contains).toList();
  }

  private double lowestMargin(Candidates column) {
    Trial trial = aim.trial();
    double lowest = Double.POSITIVE_INFINITY;
    for (Move move : column.moves()) {
      trial.set(move.factor(), move.to());
      lowest = Math.min(lowest, trial.assess().margin());
    }
    return lowest;
  }

  private static List<Counterfactual> eachCheaper(List<Counterfactual> found) {
    List<Counterfactual> ways = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    for (Counterfactual way :
        found.stream()
            .sorted(
                Comparator.comparingInt((Counterfactual each) -> each.moves().size())
                    .thenComparingDouble(Counterfactual::cost))
            .toList()) {
      if (way.cost() < least) {
        ways.add(way);
        least = way.cost();
      }
    }
    return ways;
  }

  private CounterfactualReport none(List<Move> down, Trial end) {
    Assessment assessed = end.assess();
    return assessed.setBy().isPresent() && aim.isScoreEnough(end)
        ? new CounterfactualReport.Forced(assessed.setBy().orElseThrow().name())
        : new CounterfactualReport.NoneFound(aim.told(down));
  }
}
