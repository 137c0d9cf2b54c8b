package org.riskbench.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.RuleHits;
import org.riskbench.rule.Rule;

/**
 * Scored records with what hard rules say of them, prepared so that what each rule changes is known
 * at once wherever the thresholds stand, however many records there are. Immutable and thread-safe.
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

  private RuleSweep(PartScores scored, RuleHits said) {
    this.rules = said.rules().table().rules();
    this.records = scored.size();
    this.unsure = said.unsure();
    this.hits = new RuleReport.Count[rules.size()];
    this.set = ladders(rules.size() * COUNT);
    this.setFrauds = ladders(rules.size() * COUNT);
    Arrays.fill(hits, RuleReport.Count.NONE);
    for (int row = 0; row < scored.size(); row++) {
      add(scored, said, row);
    }
    Arrays.stream(set).forEach(Ladder::finish);
    Arrays.stream(setFrauds).forEach(Ladder::finish);
  }

  private static Ladder[] ladders(int count) {
    Ladder[] ladders = new Ladder[count];
    Arrays.setAll(ladders, i -> new Ladder());
    return ladders;
  }

  private void add(PartScores scored, RuleHits said, int row) {
    int score = scored.scores()[row];
    boolean fraud = scored.records().fraud()[row];
    for (int rule = 0; rule < hits.length; rule++) {
      hits[rule] = said.isHit(rule, row) ? hits[rule].plus(fraud) : hits[rule];
    }
    for (Decision alone : Decision.RISING) {
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
