package org.riskbench.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.riskbench.job.JobContext;

/**
 * Sums of derivatives per bin of each feature over the rows of a leaf, in {@link Steps}. Most of
 * the time of boosting is spent here: rows are gone through for several features at once, so that
 * what they share is read once and no sum waits for another.
 */
final class Histograms {
  private static final int ROWS_PER_CHECK = 1 << 14;

  private static final int FOUR = 4;

  /** Fewer of a word are summed together with those of others. */
  private static final int SOME_OF_A_WORD = 3;

  private static final int BYTE = 0xff;
  private static final int MOST = FeatureBins.MOST;

  private final BinnedRows rows;
  private final int[] order;
  private final long[] steps;
  private final int[] offsets;
  private final JobContext context;
  private final Deque<long[]> spare = new ArrayDeque<>();

  /**
   * Histograms of some rows.
   *
   * @param order positions of rows; a leaf's are side by side
   * @param steps the derivatives of those rows
   */
  Histograms(BinnedRows rows, int[] order, long[] steps, JobContext context) {
    this.rows = rows;
    this.order = order;
    this.steps = steps;
    this.context = context;
    this.offsets = new int[rows.width() + 1];
    for (int i = 0; i < rows.width(); i++) {
      offsets[i + 1] = offsets[i] + rows.features().get(i).count();
    }
  }

  /** An array for the sums of one leaf. */
  long[] take() {
    long[] free = spare.poll();
    return free == null ? new long[offsets[rows.width()]] : free;
  }

  /** Takes an array back that nobody needs any more. */
  void giveBack(long[] histogram) {
    spare.push(histogram);
  }

  /** Where a feature's bins begin. */
  int offset(int feature) {
    return offsets[feature];
  }

  /** Features, ascending, in groups that are summed at once. */
  static List<int[]> groups(int[] features) {
    List<int[]> groups = new ArrayList<>();
    int[] others = new int[features.length];
    int left = 0;
    for (int from = 0; from < features.length; ) {
      int to = from + 1;
      while (to < features.length
          && BinnedRows.word(features[to]) == BinnedRows.word(features[from])) {
        to++;
      }
      if (to - from >= SOME_OF_A_WORD) {
        groups.add(Arrays.copyOfRange(features, from, to));
      } else {
        for (int i = from; i < to; i++) {
          others[left++] = features[i];
        }
      }
      from = to;
    }
    for (int from = 0; from < left; from += FOUR) {
      groups.add(Arrays.copyOfRange(others, from, Math.min(left, from + FOUR)));
    }
    return groups;
  }

  /** Sums one of the {@link #groups} of features over the rows of a leaf. */
  void fill(GrowingLeaf leaf, int[] group) {
    if (group.length > FOUR) {
      word(leaf, group);
    } else if (BinnedRows.word(group[0]) == BinnedRows.word(group[group.length - 1])) {
      fourOfAWord(leaf, group);
    } else {
      four(leaf, group);
    }
  }

  /** All features of a word: what nobody asked for is summed too and left. */
  private void word(GrowingLeaf leaf, int[] group) {
    // Of a size that the compiler sees, so that it leaves out the checks of every index.
    long[] sums = new long[BinnedRows.TOGETHER * MOST];
    long[] words = rows.words()[BinnedRows.word(group[0])];
    for (int begin = leaf.begin(); begin < leaf.end(); begin += ROWS_PER_CHECK) {
      context.checkpoint();
      int end = Math.min(leaf.end(), begin + ROWS_PER_CHECK);
      for (int i = begin; i < end; i++) {
        long word = words[order[i]];
        long step = steps[i];
        int low = (int) word;
        int high = (int) (word >>> Integer.SIZE);
        sums[low & BYTE] += step;
        sums[MOST + (low >>> 8 & BYTE)] += step;
        sums[2 * MOST + (low >>> 16 & BYTE)] += step;
        sums[3 * MOST + (low >>> 24)] += step;
        sums[4 * MOST + (high & BYTE)] += step;
        sums[5 * MOST + (high >>> 8 & BYTE)] += step;
        sums[6 * MOST + (high >>> 16 & BYTE)] += step;
        sums[7 * MOST + (high >>> 24)] += step;
      }
    }
    for (int feature : group) {
      keep(leaf, feature, sums, feature % BinnedRows.TOGETHER);
    }
  }

  /** Up to four features of one word. */
  private void fourOfAWord(GrowingLeaf leaf, int[] group) {
    long[] sums = new long[FOUR * MOST];
    long[] words = words(group, 0);
    int shift0 = shift(group, 0);
    int shift1 = shift(group, 1);
    int shift2 = shift(group, 2);
    int shift3 = shift(group, 3);
    for (int begin = leaf.begin(); begin < leaf.end(); begin += ROWS_PER_CHECK) {
      context.checkpoint();
      int end = Math.min(leaf.end(), begin + ROWS_PER_CHECK);
      for (int i = begin; i < end; i++) {
        long word = words[order[i]];
        long step = steps[i];
        sums[(int) (word >>> shift0) & BYTE] += step;
        sums[MOST + ((int) (word >>> shift1) & BYTE)] += step;
        sums[2 * MOST + ((int) (word >>> shift2) & BYTE)] += step;
        sums[3 * MOST + ((int) (word >>> shift3) & BYTE)] += step;
      }
    }
    keep(leaf, group, sums);
  }

  /** Of a place in a group; where it has fewer features, the last one is summed again and left. */
  private static int shift(int[] group, int place) {
    return BinnedRows.shift(group[Math.min(place, group.length - 1)]);
  }

  private long[] words(int[] group, int place) {
    return rows.words()[BinnedRows.word(group[Math.min(place, group.length - 1)])];
  }

  /** Up to four features wherever they are. */
  private void four(GrowingLeaf leaf, int[] group) {
    long[] sums = new long[FOUR * MOST];
    long[] words0 = words(group, 0);
    long[] words1 = words(group, 1);
    long[] words2 = words(group, 2);
    long[] words3 = words(group, 3);
    int shift0 = shift(group, 0);
    int shift1 = shift(group, 1);
    int shift2 = shift(group, 2);
    int shift3 = shift(group, 3);
    for (int begin = leaf.begin(); begin < leaf.end(); begin += ROWS_PER_CHECK) {
      context.checkpoint();
      int end = Math.min(leaf.end(), begin + ROWS_PER_CHECK);
      for (int i = begin; i < end; i++) {
        int row = order[i];
        long step = steps[i];
        sums[(int) (words0[row] >>> shift0) & BYTE] += step;
        sums[MOST + ((int) (words1[row] >>> shift1) & BYTE)] += step;
        sums[2 * MOST + ((int) (words2[row] >>> shift2) & BYTE)] += step;
        sums[3 * MOST + ((int) (words3[row] >>> shift3) & BYTE)] += step;
      }
    }
    keep(leaf, group, sums);
  }

  private void keep(GrowingLeaf leaf, int[] group, long[] sums) {
    for (int i = 0; i < group.length; i++) {
      keep(leaf, group[i], sums, i);
    }
  }

  private void keep(GrowingLeaf leaf, int feature, long[] sums, int place) {
    int count = offsets[feature + 1] - offsets[feature];
    System.arraycopy(sums, place * MOST, leaf.histogram(), offsets[feature], count);
  }

  /** Sums a feature over few rows: bins that hold none of them keep what they had. */
  BinSet fillSeen(GrowingLeaf leaf, int feature) {
    BinSet seen = new BinSet();
    long[] sums = leaf.histogram();
    long[] words = rows.words()[BinnedRows.word(feature)];
    int shift = BinnedRows.shift(feature);
    for (int i = leaf.begin(); i < leaf.end(); i++) {
      int bin = (int) (words[order[i]] >>> shift) & BYTE;
      int at = offsets[feature] + bin;
      sums[at] = seen.add(bin) ? steps[i] : sums[at] + steps[i];
    }
    return seen;
  }

  /** Takes a part off the whole: the rest. */
  void subtract(long[] from, long[] part, int[] features) {
    for (int feature : features) {
      for (int i = offsets[feature]; i < offsets[feature + 1]; i++) {
        from[i] -= part[i];
      }
    }
  }
}
