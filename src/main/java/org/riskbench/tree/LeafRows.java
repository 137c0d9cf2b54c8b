package org.riskbench.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;

/**
 * The rows of a growing tree, those of a leaf side by side and in the order they came in, each with
 * its derivatives in {@link Steps}.
 */
final class LeafRows {
  private static final int BLOCK = 1 << 15;

  private final int[] order;
  private final long[] steps;
  private final int[] movedOrder;
  private final long[] movedSteps;
  private final JobContext context;

  LeafRows(int size, JobContext context) {
    this.order = new int[size];
    this.steps = new long[size];
    this.movedOrder = new int[size];
    this.movedSteps = new long[size];
    this.context = context;
  }

  /** Positions of rows; a leaf's are side by side. */
  int[] order() {
    return order;
  }

  /** The derivatives of the row at each place of {@link #order}. */
  long[] steps() {
    return steps;
  }

  /** All rows of a new tree, in one leaf; the sum of their derivatives in steps of that size. */
  long begin(double[] derivatives, int[] among, Steps size, long seed) {
    System.arraycopy(among, 0, order, 0, among.length);
    return size.fill(derivatives, among, seed, steps, context);
  }

  /**
   * Sends a leaf's rows to both sides, each in their order.
   *
   * @param words where the bins of the rows are
   * @param shift where in a word
   * @param left of each bin 1 if it goes to the left, else 0
   * @return where the right side begins
   */
  int divide(GrowingLeaf leaf, long[] words, int shift, byte[] left) {
    int begin = leaf.begin();
    int end = leaf.end();
    List<Callable<Integer>> blocks = new ArrayList<>();
    for (int from = begin; from < end; from += BLOCK) {
      int first = from;
      int last = Math.min(end, from + BLOCK);
      blocks.add(() -> apart(words, shift, left, first, last));
    }
    List<Integer> counts = context.parallel(blocks);
    int middle = begin + counts.stream().mapToInt(Integer::intValue).sum();
    List<Callable<Integer>> copies = new ArrayList<>();
    int toLeft = begin;
    int toRight = middle;
    for (int block = 0; block < counts.size(); block++) {
      int from = begin + block * BLOCK;
      int to = Math.min(end, from + BLOCK);
      int count = counts.get(block);
      int leftPlace = toLeft;
      int rightPlace = toRight;
      copies.add(() -> copy(from, to, count, leftPlace, rightPlace));
      toLeft += count;
      toRight += to - from - count;
    }
    context.parallel(copies);
    return middle;
  }

  /** Sets rows of the left aside from the front, those of the right from the back. */
  private int apart(long[] words, int shift, byte[] left, int from, int to) {
    int front = from;
    int back = to - 1;
    for (int i = from; i < to; i++) {
      int row = order[i];
      long step = steps[i];
      int isLeft = left[(int) (words[row] >>> shift) & 0xff];
      // To both ends, as no processor guesses to which: the next one writes over the wrong one.
      movedOrder[front] = row;
      movedSteps[front] = step;
      movedOrder[back] = row;
      movedSteps[back] = step;
      front += isLeft;
      back -= 1 - isLeft;
    }
    return front - from;
  }

  private int copy(int from, int to, int count, int leftPlace, int rightPlace) {
    System.arraycopy(movedOrder, from, order, leftPlace, count);
    System.arraycopy(movedSteps, from, steps, leftPlace, count);
    int place = rightPlace;
    for (int i = to - 1; i >= from + count; i--) {
      order[place] = movedOrder[i];
      steps[place++] = movedSteps[i];
    }
    return count;
  }
}
