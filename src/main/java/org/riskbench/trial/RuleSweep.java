package org.riskbench.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.RuleHits;
import org.riskbench.rule.Rule;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.Tally;

/**
 * Scored records with what hard rules say of them, prepared so that what thresholds and rules do
 * together is known at once, however many records there are. Immutable and thread-safe.
 */
public final class RuleSweep {
  private static final int NONE = 1001;
  private static final int COUNT = Decision.RISING.size();

  private final List<Rule> rules;
  private final long records;
  private final long unsure;
  private final RuleReport.Count[] hits;

  /** By rule and decision of the score: records and frauds that the rule decides otherwise. */
  private final Ladder[] set;

  private final Ladder[] setFrauds;

  /** By decision of the score and decision in the end. */
  private final Part[] parts = new Part[COUNT * COUNT];

  /** Sums over all scores from one up. */
  private static final class Ladder {
    private final double[] from = new double[NONE + 1];

    void add(int score, double value) {
      from[score] += value;
    }

    void finish() {
      for (int score = NONE - 1; score >= 0; score--) {
        from[score] += from[score + 1];
      }
    }

    double between(int low, int high) {
      return from[low] - from[high];
    }
  }

  /** Sums of the records that go one way. */
  private static final class Part {
    private final Ladder count = new Ladder();
    private final Ladder[] weight = {new Ladder(), new Ladder()};
    private final Ladder[] amount = {new Ladder(), new Ladder()};

    void add(int score, boolean fraud, double weighed, double amounts) {
      count.add(score, 1);
      weight[fraud ? 1 : 0].add(score, weighed);
      amount[fraud ? 1 : 0].add(score, amounts);
    }

    void finish() {
      count.finish();
      Arrays.stream(weight).forEach(Ladder::finish);
      Arrays.stream(amount).forEach(Ladder::finish);
    }

    Tally between(int low, int high) {
      return new Tally(
          Math.round(count.between(low, high)),
          weight[1].between(low, high),
          weight[0].between(low, high),
          amount[1].between(low, high),
          amount[0].between(low, high));
    }
  }

  private RuleSweep(PartScores scored, RuleHits said) {
    this.rules = said.rules().table().rules();
    this.records = scored.size();
    this.unsure = said.unsure();
    this.hits = new RuleReport.Count[rules.size()];
    this.set = ladders(rules.size() * COUNT);
    this.setFrauds = ladders(rules.size() * COUNT);
    Arrays.fill(hits, RuleReport.Count.NONE);
    Arrays.setAll(parts, i -> new Part());
    for (int row = 0; row < scored.size(); row++) {
      add(scored, said, row);
    }
    Arrays.stream(set).forEach(Ladder::finish);
    Arrays.stream(setFrauds).forEach(Ladder::finish);
    Arrays.stream(parts).forEach(Part::finish);
  }

  private static Ladder[] ladders(int count) {
    Ladder[] ladders = new Ladder[count];
    Arrays.setAll(ladders, i -> new Ladder());
    return ladders;
  }

  private void add(PartScores scored, RuleHits said, int row) {
    ScoredRecords all = scored.records();
    int score = scored.scores()[row];
    boolean fraud = all.fraud()[row];
    double weight = all.weight().length == 0 ? 1 : all.weight()[row];
    boolean counted = all.amount().length > 0 && all.amount()[row] > 0;
    double amount = counted ? weight * all.amount()[row] : 0;
    for (int rule = 0; rule < hits.length; rule++) {
      hits[rule] = said.isHit(rule, row) ? hits[rule].plus(fraud) : hits[rule];
    }
    for (Decision alone : Decision.RISING) {
      int way = alone.strictness() * COUNT + said.decide(row, alone).strictness();
      parts[way].add(score, fraud, weight, amount);
      OptionalInt setter = said.setter(row, alone);
      if (setter.isPresent()) {
        int place = setter.getAsInt() * COUNT + alone.strictness();
        set[place].add(score, 1);
        setFrauds[place].add(score, fraud ? 1 : 0);
      }
    }
  }

  /**
   * Prepares records.
   *
   * @param scored by the model
   * @param hits of the same records
   */
  public static RuleSweep of(PartScores scored, RuleHits hits) {
    return new RuleSweep(scored, hits);
  }

  /** What two thresholds do where the rules stand beside them. */
  public Outcome at(Cut cut) {
    int[] edges = {0, cut.review(), cut.decline(), NONE};
    Tally[] ends = new Tally[COUNT];
    for (int end = 0; end < COUNT; end++) {
      ends[end] = new Tally(0, 0, 0, 0, 0);
      for (int alone = 0; alone < COUNT; alone++) {
        Part part = parts[alone * COUNT + end];
        ends[end] = ends[end].plus(part.between(edges[alone], edges[alone + 1]));
      }
    }
    return new Outcome(cut.review(), cut.decline(), ends[0], ends[1], ends[2]);
  }

  /** What each rule does under a policy. */
  public RuleReport report(Policy policy) {
    int review = policy.reviewFrom();
    int[] edges = {0, review, Math.max(review, policy.declineFrom()), NONE};
    List<RuleReport.Line> lines = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      double changed = 0;
      double frauds = 0;
      for (int alone = 0; alone < COUNT; alone++) {
        changed += set[rule * COUNT + alone].between(edges[alone], edges[alone + 1]);
        frauds += setFrauds[rule * COUNT + alone].between(edges[alone], edges[alone + 1]);
      }
      RuleReport.Count count = new RuleReport.Count(Math.round(changed), Math.round(frauds));
      boolean raises = rules.get(rule).effect().raises();
      lines.add(
          new RuleReport.Line(
              rules.get(rule),
              hits[rule],
              raises ? count : RuleReport.Count.NONE,
              raises ? RuleReport.Count.NONE : count));
    }
    return new RuleReport(List.copyOf(lines), records, unsure);
  }
}
