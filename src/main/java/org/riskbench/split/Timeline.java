package org.riskbench.split;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelMaturity;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.job.JobContext;
import org.riskbench.split.SplitZone.Kind;

/**
 * A dataset's records counted per step of time, from which the zones of any split by time can be
 * told without looking at the records again: a hand that moves a boundary over a million records
 * has to wait for nothing. Immutable; any thread.
 */
public final class Timeline {
  private static final int LOOK_EVERY = 65_536;

  private final TimeGrid grid;
  private final LabelMaturity maturity;
  private final StepCounts all;
  private final StepCounts judged;
  private final StepCounts frauds;

  private Timeline(TimeGrid grid, LabelMaturity maturity) {
    this.grid = grid;
    this.maturity = maturity;
    this.all = new StepCounts(grid);
    this.judged = new StepCounts(grid);
    this.frauds = new StepCounts(grid);
  }

  /** Counts the records; empty where no record has a time. */
  public static Optional<Timeline> of(Dataset dataset, JobContext context) {
    return TimeAxis.of(dataset).flatMap(axis -> of(dataset, axis, context));
  }

  private static Optional<Timeline> of(Dataset dataset, TimeAxis axis, JobContext context) {
    double unit = axis.millisPerUnit();
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < dataset.size(); row++) {
      double at = axis.at(row);
      first = at < first ? at : first;
      last = at > last ? at : last;
    }
    if (last < first) {
      return Optional.empty();
    }
    TimeGrid grid = TimeGrid.over(first * unit, last * unit, scale(axis));
    Timeline timeline = new Timeline(grid, dataset.labels().maturity());
    timeline.count(dataset, axis, context);
    return Optional.of(timeline);
  }

  private static TimeGrid.Scale scale(TimeAxis axis) {
    if (!axis.isClock()) {
      return TimeGrid.Scale.ROW;
    }
    return axis.isDated() ? TimeGrid.Scale.DATE : TimeGrid.Scale.ELAPSED;
  }

  private void count(Dataset dataset, TimeAxis axis, JobContext context) {
    double unit = axis.millisPerUnit();
    for (int row = 0; row < dataset.size(); row++) {
      if (row % LOOK_EVERY == 0) {
        context.checkpoint();
      }
      double at = axis.at(row) * unit;
      if (!Double.isNaN(at)) {
        boolean counts = dataset.labels().isLabelled(row) && !dataset.labels().isYoung(row);
        all.add(at, true);
        judged.add(at, counts);
        frauds.add(at, counts && dataset.labels().isFraud(row));
      }
    }
    List.of(all, judged, frauds).forEach(StepCounts::sum);
  }

  /** The steps that were counted by. */
  public TimeGrid grid() {
    return grid;
  }

  /** Records of any kind from one step up to, not including, another. */
  public int records(int from, int to) {
    return all.between(from, to);
  }

  /** Share of frauds among the records that may be judged by, 0 to 1, NaN without any. */
  public double fraudRate(int from, int to) {
    int rows = judged.between(from, to);
    return rows == 0 ? Double.NaN : (double) frauds.between(from, to) / rows;
  }

  /**
   * Where the parts of a plan begin, to the step: where the plan doesn't say, as its shares give
   * it.
   */
  public TimeCuts cuts(SplitPlan.ByTime plan) {
    if (plan.cuts().isPresent()) {
      return plan.cuts().get();
    }
    double testFrom = quantile(1 - plan.shares().test(), grid.end());
    double known = knownUntil(plan.labelDelay(), testFrom);
    double before = 1 - plan.shares().calibrate();
    double calibrateFrom =
        plan.shares().calibrate() > 0 ? Math.min(known, quantile(before, known)) : testFrom;
    double tuneFrom =
        plan.shares().tune() > 0
            ? Math.min(calibrateFrom, quantile(before - plan.shares().tune(), known))
            : calibrateFrom;
    return new TimeCuts(tuneFrom, calibrateFrom, testFrom);
  }

  /** The first step that begins with at least this share of the records before an end. */
  private double quantile(double share, double end) {
    return grid.moment(judged.reaching(Math.round(share * judged.between(0, grid.index(end)))));
  }

  /**
   * The stretches that a plan divides the period into, in order, counted by the steps; empty ones
   * are left out.
   */
  public List<SplitZone> zones(SplitPlan.ByTime plan) {
    TimeCuts cuts = cuts(plan);
    double known = knownUntil(plan.labelDelay(), cuts.testFrom());
    double calibrateFrom = Math.min(cuts.calibrateFrom(), known);
    double tuneFrom = Math.min(cuts.tuneFrom(), calibrateFrom);
    double matured = Math.max(cuts.testFrom(), Math.min(grid.end(), maturity.maturedUntil()));
    List<SplitZone> zones = new ArrayList<>();
    add(zones, Kind.TRAIN, grid.start(), tuneFrom);
    add(zones, Kind.TUNE, tuneFrom, calibrateFrom);
    SplitZone calibrate = zone(Kind.CALIBRATE, calibrateFrom, known);
    boolean enough = calibrate.frauds() >= plan.shares().minCalibrateFrauds();
    add(zones, enough ? Kind.CALIBRATE : Kind.GIVEN_BACK, calibrateFrom, known);
    add(zones, Kind.GAP, known, cuts.testFrom());
    add(zones, Kind.TEST, cuts.testFrom(), matured);
    add(zones, Kind.IMMATURE, matured, grid.end());
    return zones;
  }

  private void add(List<SplitZone> zones, Kind kind, double from, double to) {
    if (to > from) {
      zones.add(zone(kind, from, to));
    }
  }

  private SplitZone zone(Kind kind, double from, double to) {
    int first = grid.index(from);
    int end = grid.index(to);
    int rows = kind == Kind.IMMATURE ? all.between(first, end) : judged.between(first, end);
    return new SplitZone(kind, from, to, rows, frauds.between(first, end));
  }

  /** The moment before the test part from which labels were not known when it begins. */
  public double knownUntil(Duration asked, double testFrom) {
    double wanted = grid.scale() == TimeGrid.Scale.ROW ? 0 : asked.toMillis();
    double known = testFrom - Math.max(wanted, maturity.isKnown() ? maturity.goodAge() : 0);
    int before = judged.between(0, grid.index(testFrom));
    boolean enough = TimeSplit.isEnough(judged.between(0, grid.index(known)), before);
    boolean kept = enough || maturity.source() == LabelMaturity.Source.STATED;
    return Math.max(grid.start(), kept ? known : testFrom - wanted);
  }
}
