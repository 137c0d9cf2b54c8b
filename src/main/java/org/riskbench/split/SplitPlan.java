package org.riskbench.split;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;

/** How the labelled rows are divided. Immutable. */
public sealed interface SplitPlan {
  /** Share of test rows unless another is asked for. */
  double TEST_FRACTION = 0.3;

  /** Shares of the parts. */
  Shares shares();

  /**
   * Shares of the parts.
   *
   * @param test share of all labelled rows that is the test part, above 0 and below 1; a second
   *     file or a column says it itself
   * @param tune share of the rest that is for early stopping and search, 0 for none
   * @param calibrate share of the rest that is for calibration, score map and thresholds, 0 for
   *     none
   * @param minCalibrateFrauds with fewer frauds than this in it the calibrate part is left empty,
   *     its rows train, and whoever calibrates has to cross-fit
   */
  record Shares(double test, double tune, double calibrate, int minCalibrateFrauds) {
    public Shares {
      if (!(test > 0 && test < 1)) {
        throw SplitProblems.fraction("test").asException();
      }
      if (!(tune >= 0 && calibrate >= 0 && tune + calibrate < 1)) {
        throw SplitProblems.fraction("tune or calibrate").asException();
      }
    }

    /** 30 % test; of the rest nothing to tune and 20 % to calibrate if that holds 500 frauds. */
    public static Shares defaults() {
      return new Shares(TEST_FRACTION, 0, 0.2, 500);
    }

    /** The same with another test share. */
    public Shares withTest(double fraction) {
      return new Shares(fraction, tune, calibrate, minCalibrateFrauds);
    }

    /** The same with another calibrate share. */
    public Shares withCalibrate(double fraction) {
      return new Shares(test, tune, fraction, minCalibrateFrauds);
    }

    /** The same with another tune share. */
    public Shares withTune(double fraction) {
      return new Shares(test, fraction, calibrate, minCalibrateFrauds);
    }
  }

  /**
   * By chance, with the same fraud rate in each part.
   *
   * @param seed the same seed gives the same parts
   */
  record AtRandom(Shares shares, long seed) implements SplitPlan {}

  /**
   * The latest rows are the test part; rows of one moment stay together.
   *
   * @param labelDelay how long labels take to arrive: rows in that gap before the test part are
   *     left out, as they would not have been known
   * @param cuts where the parts begin, if that was said; it wins over the shares
   * @param hindsight whether labels are learned from that were not known yet when the test part
   *     begins: no model can, so it serves to show what that flatters, and nothing else
   */
  record ByTime(Shares shares, Duration labelDelay, Optional<TimeCuts> cuts, boolean hindsight)
      implements SplitPlan {
    public ByTime {
      if (labelDelay.isNegative()) {
        throw SplitProblems.delay().asException();
      }
    }

    /** By cuts that were said, or the shares, learning from what was known. */
    public ByTime(Shares shares, Duration labelDelay, Optional<TimeCuts> cuts) {
      this(shares, labelDelay, cuts, false);
    }

    /** By the shares. */
    public ByTime(Shares shares, Duration labelDelay) {
      this(shares, labelDelay, Optional.empty());
    }

    /** The same as if every label had been known at once. */
    public ByTime inHindsight() {
      return new ByTime(shares, Duration.ZERO, cuts, true);
    }
  }

  /**
   * By chance, but records that share a key, directly or through others, stay together.
   *
   * @param columns the key columns; empty for all entity columns
   */
  record ByEntity(Shares shares, List<String> columns, long seed) implements SplitPlan {
    public ByEntity {
      columns = List.copyOf(columns);
    }
  }

  /** By a column that holds train, tune, calibrate or test in any case; other rows are left out. */
  record ByColumn(Shares shares, String column, long seed) implements SplitPlan {}

  /** The test part is the second file that the dataset was loaded with. */
  record BySecondFile(Shares shares, long seed) implements SplitPlan {}

  /** The same way with other shares; cuts that were said no longer hold. */
  default SplitPlan with(Shares changed) {
    if (this instanceof ByTime time) {
      return new ByTime(changed, time.labelDelay(), Optional.empty(), time.hindsight());
    }
    if (this instanceof ByEntity entity) {
      return new ByEntity(changed, entity.columns(), entity.seed());
    }
    if (this instanceof ByColumn column) {
      return new ByColumn(changed, column.column(), column.seed());
    }
    if (this instanceof BySecondFile file) {
      return new BySecondFile(changed, file.seed());
    }
    return new AtRandom(changed, ((AtRandom) this).seed());
  }

  /** The columns whose cells name parts, so that a dataset can be divided by them. */
  static List<String> columnsIn(Dataset dataset) {
    return NamedSplit.columns(dataset);
  }

  /** By the second file if there is one, else by time if there is a time, else at random. */
  static SplitPlan defaultFor(Dataset dataset, Shares shares, Duration labelDelay, long seed) {
    if (dataset.report().firstTestRow().isPresent()) {
      return new BySecondFile(shares, seed);
    }
    return dataset.hasTime() ? new ByTime(shares, labelDelay) : new AtRandom(shares, seed);
  }

  /** The same with the usual shares and no label delay. */
  static SplitPlan defaultFor(Dataset dataset, long seed) {
    return defaultFor(dataset, Shares.defaults(), Duration.ZERO, seed);
  }

  /** The word for it, as on the command line. */
  default String word() {
    if (this instanceof ByTime) {
      return "time";
    }
    if (this instanceof ByEntity) {
      return "entity";
    }
    if (this instanceof ByColumn column) {
      return "column:" + column.column();
    }
    return this instanceof BySecondFile ? "file" : "random";
  }
}
