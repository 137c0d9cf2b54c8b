package org.riskbench.honesty;

import java.time.Duration;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPart;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.split.Splitter;
import org.riskbench.split.TimeCuts;

/** How each way divides the records of a dataset, with the test share of the split on the desk. */
final class WayPlans {
  /** With fewer in the test part a figure is worth nothing. */
  private static final int FEWEST_FRAUDS = 10;

  private final Dataset dataset;
  private final SplitPlan desk;
  private final Shares shares;
  private final long seed;

  private WayPlans(Dataset dataset, SplitPlan desk, Shares shares, long seed) {
    this.dataset = dataset;
    this.desk = desk;
    this.shares = shares;
    this.seed = seed;
  }

  /**
   * For a dataset that is usually divided like this.
   *
   * @throws ProblemException of the split
   */
  static WayPlans of(Dataset dataset, SplitPlan desk, long seed, JobContext context) {
    return new WayPlans(dataset, desk, shares(dataset, desk, context), seed);
  }

  /** Dates, a column or a second file say the test share by what they come to. */
  private static Shares shares(Dataset dataset, SplitPlan desk, JobContext context) {
    boolean said =
        desk instanceof SplitPlan.ByColumn
            || desk instanceof SplitPlan.BySecondFile
            || cuts(desk).isPresent();
    if (!said) {
      return desk.shares();
    }
    Split split = Splitter.split(dataset, desk, context);
    double labelled = dataset.labels().matureRows().length;
    return desk.shares().withTest(split.test().length / labelled);
  }

  private static Optional<TimeCuts> cuts(SplitPlan desk) {
    return desk instanceof SplitPlan.ByTime time ? time.cuts() : Optional.empty();
  }

  /**
   * The plan of a way, tried out.
   *
   * @throws ProblemException with the reason if the data does not allow it
   */
  SplitPlan plan(Way way, JobContext context) {
    SplitPlan plan =
        switch (way) {
          case RANDOM -> new SplitPlan.AtRandom(shares, seed);
          case TIME -> byTime(Duration.ZERO).inHindsight();
          case TIME_WITH_DELAY -> byTime(delay());
          case ENTITY -> byEntity(context);
        };
    Split split = Splitter.split(dataset, plan, context);
    if (way == Way.TIME_WITH_DELAY && !leavesOut(split)) {
      boolean tooLong = dataset.labels().maturity().goodAge() > 0;
      throw HonestyProblems.sameAsByTime(tooLong).asException();
    }
    int frauds = dataset.labels().frauds(split.test());
    if (frauds < FEWEST_FRAUDS) {
      throw HonestyProblems.fewFrauds(frauds).asException();
    }
    return plan;
  }

  private SplitPlan.ByTime byTime(Duration delay) {
    if (!dataset.hasTime()) {
      throw HonestyProblems.noTime().asException();
    }
    return new SplitPlan.ByTime(shares, delay, cuts(desk));
  }

  private Duration delay() {
    if (TimeAxis.of(dataset).filter(axis -> !axis.isClock()).isPresent()) {
      throw HonestyProblems.noClock().asException();
    }
    Duration said = desk instanceof SplitPlan.ByTime time ? time.labelDelay() : Duration.ZERO;
    Duration delay = said.isZero() ? dataset.labels().timing().delay() : said;
    boolean unknown = delay.isZero() && !dataset.labels().maturity().isKnown();
    if (unknown && dataset.hasTime()) {
      throw HonestyProblems.noDelay().asException();
    }
    return delay;
  }

  private static boolean leavesOut(Split split) {
    return split.aside().stream().map(SplitPart::name).anyMatch(SplitPart.LABEL_DELAY::equals);
  }

  private SplitPlan byEntity(JobContext context) {
    EntityKeys keys = new EntityKeys(dataset, shares, seed, context);
    return desk instanceof SplitPlan.ByEntity entity && !entity.columns().isEmpty()
        ? keys.by(entity.columns())
        : keys.all();
  }
}
