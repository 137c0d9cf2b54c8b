package org.riskbench.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Leeway;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.threshold.CutBounds;
import org.riskbench.threshold.MoneySweep;
import org.riskbench.threshold.ReviewQueue;
import org.riskbench.threshold.Savings;
import org.riskbench.threshold.ThresholdSweep;

/** A hand on the handle: what one move costs once scored rows are prepared. */
final class HandleMoves {
  private static final int DAYS = 120;
  private static final int SEGMENTS = 3;
  private static final int MOVES = 20_000;
  private static final int WARMING = 20_000;
  private static final int BATCH = 50;
  private static final Capacity TEAM = Capacity.of(120);
  private static final CostModel COSTS = CostModel.ASSUMED;

  private final int[] scores;
  private final boolean[] fraud;
  private final double[] amounts;
  private final int[] days;
  private final double[] none = {};
  private final List<HandleMoves> parts = new ArrayList<>();
  private double kept;

  private HandleMoves(int rows) {
    Random random = new Random(1);
    scores = new int[rows];
    fraud = new boolean[rows];
    amounts = new double[rows];
    days = new int[rows];
    for (int i = 0; i < rows; i++) {
      fraud[i] = random.nextInt(100) == 0;
      double rate = fraud[i] ? Math.pow(random.nextDouble(), 3) : random.nextDouble();
      scores[i] = (int) Math.min(1000, Math.round(-250 * Math.log10(rate + 1e-4)));
      amounts[i] = Math.exp(3 + random.nextGaussian());
      days[i] = (int) ((long) i * DAYS / rows);
    }
  }

  /** Argument: rows. */
  public static void main(String[] args) {
    new HandleMoves(Integer.parseInt(args[0])).run();
  }

  private void run() {
    IntStream.range(0, SEGMENTS).mapToObj(this::part).forEach(parts::add);
    prepare(); // once to warm up
    long start = System.nanoTime();
    List<ThresholdSweep> sweeps = prepare();
    Measured.figure("prepare_ms", (System.nanoTime() - start) / 1e6);
    MoneySweep money = MoneySweep.of(scores, fraud, none, amounts);
    ReviewQueue queue = ReviewQueue.of(scores, none, days, DAYS);
    tell("counts_us", review -> counts(sweeps.subList(0, 1), review));
    tell("segments_us", review -> counts(sweeps.subList(1, sweeps.size()), review));
    tell("money_us", review -> money(money, review));
    tell("queue_us", review -> queue(queue, review));
    tell("move_us", review -> counts(sweeps, review) + money(money, review) + queue(queue, review));
    Leeways leeways = leeways();
    ThresholdSweep ruled = ThresholdSweep.of(scores, fraud, none, amounts, leeways);
    MoneySweep ruledMoney = MoneySweep.of(scores, fraud, none, amounts, leeways);
    ReviewQueue ruledQueue = ReviewQueue.of(scores, none, days, DAYS, leeways);
    tell(
        "ruled_move_us",
        review ->
            counts(List.of(ruled), review) + money(ruledMoney, review) + queue(ruledQueue, review));
    long search = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      kept += money.cheapest(Policy.initial().bands(), COSTS, CutBounds.FREE).orElseThrow().get(0);
    }
    Measured.figure("cheapest_ms", (System.nanoTime() - search) / 1e6 / 20);
    System.err.println("bench: kept " + kept);
  }

  /** Rules that hold one record in ten, in every way there is. */
  private Leeways leeways() {
    Leeway[] all = Leeway.values();
    Random random = new Random(2);
    return Leeways.of(
        scores.length,
        i -> random.nextInt(10) == 0 ? all[random.nextInt(all.length)] : Leeway.FREE);
  }

  /** All that is made once for a run: counts, segments, money, queue. */
  private List<ThresholdSweep> prepare() {
    List<ThresholdSweep> sweeps = new ArrayList<>();
    sweeps.add(ThresholdSweep.of(scores, fraud, none, amounts));
    for (HandleMoves part : parts) {
      sweeps.add(ThresholdSweep.of(part.scores, part.fraud, none, part.amounts));
    }
    kept += MoneySweep.of(scores, fraud, none, amounts).excluded();
    kept += ReviewQueue.of(scores, none, days, DAYS).days();
    return sweeps;
  }

  /** Rows of one group, picked beforehand. */
  private HandleMoves part(int segment) {
    int[] members =
        IntStream.range(0, scores.length).filter(i -> i % SEGMENTS == segment).toArray();
    HandleMoves part = new HandleMoves(members.length);
    for (int i = 0; i < members.length; i++) {
      part.scores[i] = scores[members[i]];
      part.fraud[i] = fraud[members[i]];
      part.amounts[i] = amounts[members[i]];
    }
    return part;
  }

  private static int counts(List<ThresholdSweep> sweeps, int review) {
    int sum = 0;
    for (ThresholdSweep sweep : sweeps) {
      sum += (int) sweep.at(review, 850).alerts().total();
    }
    return sum;
  }

  /** The saving against approving all, of three bands as they are moved. */
  private static int money(MoneySweep money, int review) {
    Policy policy = Policy.of(1, review, 850, Treatment.MANUAL_REVIEW);
    double before = money.at(Savings.APPROVE_ALL, COSTS).total();
    return (int) (before - money.at(policy.bands(), COSTS).total());
  }

  private static int queue(ReviewQueue queue, int review) {
    return (int) (1000 * queue.exceedance(review, 850, TEAM));
  }

  /** Median and 99th percentile of a move; a few are timed together, as the clock is coarse. */
  private void tell(String name, IntUnaryOperator move) {
    for (int i = 0; i < WARMING; i++) {
      kept += move.applyAsInt(i % 850);
    }
    double[] micros = new double[MOVES / BATCH];
    double[] single = new double[MOVES];
    for (int batch = 0; batch < micros.length; batch++) {
      long start = System.nanoTime();
      for (int i = 0; i < BATCH; i++) {
        kept += move.applyAsInt((batch * BATCH + i) % 850);
      }
      micros[batch] = (System.nanoTime() - start) / 1e3 / BATCH;
    }
    for (int i = 0; i < MOVES; i++) {
      long start = System.nanoTime();
      kept += move.applyAsInt(i % 850);
      single[i] = (System.nanoTime() - start) / 1e3;
    }
    Arrays.sort(micros);
    Arrays.sort(single);
    Measured.figure(name, micros[micros.length / 2]);
    Measured.figure(name.replace("_us", "_p99_us"), single[(int) (0.99 * MOVES)]);
  }
}
