package org.riskbench.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;
import org.riskbench.tree.Forest.Bagged;

/** Answers of each tree to the rows that it did not see, added up in the order of the trees. */
final class LeftOut {
  private static final int BLOCK = 1 << 14;

  private final TreeRows rows;
  private final double[] sums;
  private final int[] trees;

  LeftOut(TreeRows rows) {
    this.rows = rows;
    this.sums = new double[rows.size()];
    this.trees = new int[rows.size()];
  }

  /** Adds some trees and says what all so far come to. */
  OutOfBag add(List<Bagged> wave, int grown, JobContext context) {
    List<Callable<Boolean>> blocks = new ArrayList<>();
    for (int begin = 0; begin < rows.size(); begin += BLOCK) {
      int from = begin;
      int to = Math.min(rows.size(), begin + BLOCK);
      blocks.add(
          () -> {
            context.checkpoint();
            wave.forEach(bagged -> add(bagged, from, to));
            return true;
          });
    }
    context.parallel(blocks);
    int[] known = IntStream.range(0, rows.size()).filter(row -> trees[row] > 0).toArray();
    return new OutOfBag(grown, logLoss(known));
  }

  private void add(Bagged bagged, int from, int to) {
    for (int row = from; row < to; row++) {
      if (bagged.times()[row] == 0) {
        sums[row] += bagged.tree().answer(rows.features()[row]);
        trees[row]++;
      }
    }
  }

  /** The mean answer to each row; NaN where every tree saw it. */
  double[] probabilities() {
    return IntStream.range(0, rows.size()).mapToDouble(this::probability).toArray();
  }

  private double probability(int row) {
    return sums[row] / trees[row]; // 0 / 0 is NaN
  }

  private double logLoss(int[] known) {
    double loss = 0;
    double weight = 0;
    for (int row : known) {
      double p = probability(row);
      loss -= rows.weights()[row] * Math.log(rows.fraud()[row] ? p : 1 - p);
      weight += rows.weights()[row];
    }
    return loss / weight;
  }
}
