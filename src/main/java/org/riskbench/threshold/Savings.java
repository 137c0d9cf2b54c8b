package org.riskbench.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Treatment;
import org.riskbench.evaluation.Blocks;
import org.riskbench.evaluation.Interval;
import org.riskbench.job.JobContext;

/**
 * What a policy saves against a named baseline on the same records. Immutable.
 *
 * @param baseline what holds otherwise
 * @param policy what is looked at
 */
public record Savings(Side baseline, Side policy) {
  /** The baseline that lets every record through. */
  public static final List<Band> APPROVE_ALL =
      List.of(new Band("approve", 0, Decision.APPROVE, Treatment.NONE));

  private static final int DRAWS = 1_000;

  /** So many blocks of records are worth all draws. */
  private static final int FEW = 200_000;

  /** A factor is halved and doubled; what is lost by rounding does not matter here. */
  private static final double FACTOR = 2;

  /**
   * A model's scores with what is done at them.
   *
   * @param bands a partition of 0 to 1000 from the lowest up
   */
  public record Side(MoneySweep sweep, List<Band> bands) {
    /** What it costs, in units of the currency. */
    public Money cost(CostModel costs) {
      return sweep.at(bands, costs);
    }
  }

  /**
   * What one factor of the costs does to the saving.
   *
   * @param low half of its value
   * @param high twice its value; a share ends at 1
   * @param atLow the saving if the factor were low
   * @param atHigh the saving if the factor were high
   */
  public record Swing(CostFactor factor, double low, double high, double atLow, double atHigh) {
    /** How far the saving moves. */
    public double width() {
      return Math.abs(atHigh - atLow);
    }
  }

  /** The baseline's cost minus the policy's, in units of the currency. */
  public double net(CostModel costs) {
    return baseline.cost(costs).total() - policy.cost(costs).total();
  }

  /** What each factor does to the saving, the most important first; those that do nothing not. */
  public List<Swing> swings(CostModel costs) {
    List<Swing> swings = new ArrayList<>();
    for (CostFactor factor : CostFactor.values()) {
      double value = costs.value(factor);
      double low = value / FACTOR;
      double high = factor.isMoney() ? value * FACTOR : Math.min(1, value * FACTOR);
      Swing swing =
          new Swing(factor, low, high, net(costs.with(factor, low)), net(costs.with(factor, high)));
      if (swing.width() > 0) {
        swings.add(swing);
      }
    }
    swings.sort(Comparator.comparingDouble(Swing::width).reversed());
    return swings;
  }

  /**
   * 95 % interval of a sum of savings by the bootstrap; deterministic for a seed. So many blocks
   * that it takes long get fewer draws, but never under a quarter.
   *
   * @param saved what is saved on each record
   * @param blocks of the same records
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static Interval interval(double[] saved, Blocks blocks, long seed, JobContext context) {
    double[] byBlock = new double[blocks.count()];
    for (int i = 0; i < saved.length; i++) {
      byBlock[blocks.blockOf(i)] += saved[i];
    }
    int draws =
        (int) Math.max(DRAWS / 4, Math.min(DRAWS, (long) DRAWS * FEW / (byBlock.length + 1)));
    double[] sums = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      context.checkpoint();
      if (draw % 20 == 0) {
        context.progress((double) draw / draws, "money.interval");
      }
      short[] times = blocks.draw(new SplittableRandom(seed * 1_000_003 + draw));
      double sum = 0;
      for (int block = 0; block < byBlock.length; block++) {
        sum += times[block] * byBlock[block];
      }
      sums[draw] = sum;
    }
    Arrays.sort(sums);
    return Interval.of(sums, blocks.method());
  }
}
