package org.riskbench.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.riskbench.decision.Decision;
import org.riskbench.decision.ScoreMap;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/**
 * Anchors a model's score anew to the good records that the log knows by now: the scorer judges the
 * fitted vectors that were kept, and the map from its margins to scores is fitted again. What
 * became of a declined record can't be observed; a control group of enough goods stands for them,
 * else the old map goes on from the decline threshold. Not thread-safe.
 */
public final class Reanchoring {
  /** Fewer goods than this can't anchor a score. */
  public static final long LEAST_GOODS = 1_000;

  private static final int HIGHEST = 1000;

  private final RiskModel model;
  private final Instant asOf;
  private final Duration maturity;
  private final Assessment judged;
  private final DoubleStream.Builder all = DoubleStream.builder();
  private final DoubleStream.Builder margins = DoubleStream.builder();
  private final DoubleStream.Builder weights = DoubleStream.builder();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;
  private long goods;
  private long control;
  private long left;

  Reanchoring(RiskModel model, Instant asOf, Duration maturity) {
    this.model = model;
    this.asOf = asOf;
    this.maturity = maturity;
    this.judged = model.newAssessment();
  }

  /**
   * Reads the log and fits the map. Blocks while it reads.
   *
   * @param query decisions of this model
   * @param asOf what was told later is not known
   * @param maturity age by which most frauds have been reported
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read, LEDGER-117
   *     if it knows fewer than {@link #LEAST_GOODS} matured goods
   */
  public static ReanchorReport of(
      LedgerReader reader, DecisionQuery query, RiskModel model, Instant asOf, Duration maturity) {
    Reanchoring anchoring = new Reanchoring(model, asOf, maturity);
    reader.forEachTold(
        query,
        asOf,
        (row, told) -> row.decided().ifPresent(decided -> anchoring.add(decided, told)));
    return anchoring.report();
  }

  void add(Decided decided, Told told) {
    double[] features = decided.vector().features();
    if (features.length != model.recipe().width()) {
      left++;
      return;
    }
    model.reassess(features, Set.of(), Set.of(), judged);
    all.add(judged.margin());
    Observed seen = Observed.of(decided, told);
    if (isKnownGood(seen)) {
      boolean chosen = seen.control();
      goods++;
      control += chosen ? 1 : 0;
      margins.add(judged.margin());
      weights.add(chosen ? 1 / seen.controlShare() : 1);
      first = seen.at().isBefore(first) ? seen.at() : first;
      last = seen.at().isAfter(last) ? seen.at() : last;
    } else {
      left++;
    }
  }

  private boolean isKnownGood(Observed seen) {
    boolean observable = seen.decision() != Decision.DECLINE || seen.control();
    if (!observable || seen.at().plus(maturity).isAfter(asOf)) {
      return false;
    }
    Optional<Outcome> label = seen.told().label();
    return label.map(each -> each == Outcome.GOOD).orElseGet(seen::isPresumedGood);
  }

  ReanchorReport report() {
    if (goods < LEAST_GOODS) {
      throw LedgerProblem.fewGoods(goods, maturity, LEAST_GOODS);
    }
    double[] known = margins.build().toArray();
    double[] weight = weights.build().toArray();
    ScoreMap old = model.scoreMap();
    double declined = old.marginFrom(Math.min(HIGHEST, model.policy().declineFrom()));
    boolean declines = model.policy().declineFrom() <= HIGHEST;
    boolean kept = declines && control < ScoreMap.RESOLVED_GOODS;
    ScoreMap map = kept ? kept(old, declined, known) : ScoreMap.fit(known, weight);
    double reviewed = old.marginFrom(Math.min(HIGHEST, model.policy().reviewFrom()));
    return new ReanchorReport(
        map,
        first,
        last,
        goods,
        control,
        left,
        kept,
        kept && model.policy().reviewFrom() >= model.policy().declineFrom(),
        model.policy().reviewFrom(),
        map.falsePositiveRate(reviewed),
        byScore(map));
  }

  private ScoreMap kept(ScoreMap old, double declined, double[] known) {
    double[] below = DoubleStream.of(known).filter(margin -> margin < declined).toArray();
    if (below.length < LEAST_GOODS) {
      throw LedgerProblem.fewGoods(below.length, maturity, LEAST_GOODS);
    }
    double[] once = DoubleStream.generate(() -> 1).limit(below.length).toArray();
    return old.joined(declined, ScoreMap.fit(below, once));
  }

  private long[] byScore(ScoreMap map) {
    long[] counts = new long[HIGHEST + 1];
    all.build().forEach(margin -> counts[map.score(margin)]++);
    return counts;
  }
}
