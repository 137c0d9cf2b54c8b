package org.riskbench.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.riskbench.decision.Decision;
import org.riskbench.threshold.Tally;

/**
 * Counts how a published policy does, from decisions and what became of them. Only matured ones
 * count: younger frauds have not all been reported. Not thread-safe; deterministic, whatever the
 * order.
 *
 * <p>An approved record of which nothing was told in all that time is taken to be good, and so is a
 * reviewed one that no reviewer found to be fraud: both are counted as <em>presumed</em>. What
 * became of a declined record can't be observed; records of a control group, let through by chance,
 * each stand for 1 / share of their kind.
 */
public final class LivePerformance {
  private final Instant asOf;
  private final Duration maturity;
  private final Map<String, BandCount> bands = new TreeMap<>();
  private final TallyCount approved = new TallyCount();
  private final TallyCount reviewed = new TallyCount();
  private final TallyCount control = new TallyCount();
  private final LiveMoney.Count money = new LiveMoney.Count();
  private long immature;
  private long withoutChance;
  private int reviewFrom = 1001;
  private int declineFrom = 1001;

  /** Adds up one side. */
  private static final class TallyCount {
    private Tally sum = new Tally(0, 0, 0, 0, 0);

    void add(boolean fraud, double weight, double amount) {
      double value = weight * Math.max(0, amount);
      sum =
          sum.plus(
              new Tally(
                  1, fraud ? weight : 0, fraud ? 0 : weight, fraud ? value : 0, fraud ? 0 : value));
    }
  }

  /** Adds up one band. */
  private static final class BandCount {
    private final Decision decision;
    private long records;
    private long matured;
    private long labelled;
    private long presumed;
    private long frauds;
    private long goods;
    private long indeterminate;

    BandCount(Decision decision) {
      this.decision = decision;
    }

    PerformanceReport.OfBand figures(String name) {
      return new PerformanceReport.OfBand(
          name, decision, records, matured, labelled, presumed, frauds, goods, indeterminate);
    }
  }

  /**
   * Nothing counted yet.
   *
   * @param asOf what was told later is not known
   * @param maturity age by which most frauds have been reported
   */
  public LivePerformance(Instant asOf, Duration maturity) {
    this.asOf = asOf;
    this.maturity = maturity;
  }

  /** Counts a decision. */
  public void add(Observed seen) {
    BandCount band =
        bands.computeIfAbsent(
            seen.decision().strictness() + " " + seen.band(),
            any -> new BandCount(seen.decision()));
    band.records++;
    seen.score().ifPresent(score -> lowest(seen.decision(), score));
    if (seen.at().plus(maturity).isAfter(asOf)) {
      immature++;
      return;
    }
    band.matured++;
    count(seen, band);
  }

  private void lowest(Decision decision, int score) {
    if (decision == Decision.DECLINE) {
      declineFrom = Math.min(declineFrom, score);
    } else if (decision == Decision.REVIEW) {
      reviewFrom = Math.min(reviewFrom, score);
    }
  }

  private void count(Observed seen, BandCount band) {
    Optional<Outcome> label = seen.told().label();
    if (label.filter(each -> each == Outcome.INDETERMINATE).isPresent()) {
      band.indeterminate++;
      return;
    }
    boolean observable = seen.decision() != Decision.DECLINE || seen.control();
    if (!observable) {
      withoutChance += seen.controlShare() == 0 ? 1 : 0;
      band.labelled += label.isPresent() ? 1 : 0;
      return;
    }
    if (label.isEmpty() && !seen.isPresumedGood()) {
      return;
    }
    boolean fraud = label.filter(each -> each == Outcome.FRAUD).isPresent();
    band.labelled += label.isPresent() ? 1 : 0;
    band.presumed += label.isPresent() ? 0 : 1;
    band.frauds += fraud ? 1 : 0;
    band.goods += fraud ? 0 : 1;
    double weight = seen.control() ? 1 / seen.controlShare() : 1;
    side(seen).add(fraud, weight, seen.amount().orElse(0));
    money.add(seen, fraud);
  }

  private TallyCount side(Observed seen) {
    return switch (seen.decision()) {
      case APPROVE -> approved;
      case REVIEW -> reviewed;
      case DECLINE -> control;
    };
  }

  /** What was counted so far. */
  public PerformanceReport report() {
    List<PerformanceReport.OfBand> figures = new ArrayList<>();
    bands.forEach((name, band) -> figures.add(band.figures(name.substring(2))));
    return new PerformanceReport(
        asOf,
        maturity,
        immature,
        figures,
        new org.riskbench.threshold.Outcome(
            Math.min(reviewFrom, declineFrom),
            declineFrom,
            approved.sum,
            reviewed.sum,
            new Tally(0, 0, 0, 0, 0)),
        control.sum.records() == 0
            ? Optional.empty()
            : Optional.of(
                new org.riskbench.threshold.Outcome(
                    Math.min(reviewFrom, declineFrom),
                    declineFrom,
                    approved.sum,
                    reviewed.sum,
                    control.sum)),
        withoutChance,
        money.sum());
  }
}
