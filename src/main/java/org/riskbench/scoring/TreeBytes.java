package org.riskbench.scoring;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Trees as bytes.
 *
 * <pre>
 * number of trees (int), then each tree: number of nodes (int), then each node,
 * level by level:
 *   way (byte)      0 leaf, 1 number with missing to the right, 2 number with missing to the left,
 *                   3 set of levels
 *   leaf            answer (double)
 *   number          feature (int), threshold (double)
 *   set of levels   feature (int), 4 words (long)
 * </pre>
 */
final class TreeBytes {
  private static final byte LEAF = 0;
  private static final byte MISSING_RIGHT = 1;
  private static final byte MISSING_LEFT = 2;
  private static final byte LEVELS = 3;

  /** A leaf, the smallest node. */
  private static final int LEAST_BYTES = 1 + Double.BYTES;

  private TreeBytes() {}

  static long length(List<FlatTree> trees) {
    long length = Integer.BYTES;
    for (FlatTree tree : trees) {
      length += Integer.BYTES;
      for (int node = 0; node < tree.size(); node++) {
        int words = tree.asksLevel(node) ? FlatTree.SET_WORDS : 1;
        length += 1 + (tree.isLeaf(node) ? 0 : Integer.BYTES) + (long) Long.BYTES * words;
      }
    }
    return length;
  }

  static void put(List<FlatTree> trees, ByteBuffer out) {
    out.putInt(trees.size());
    for (FlatTree tree : trees) {
      out.putInt(tree.size());
      for (int node = 0; node < tree.size(); node++) {
        put(tree, node, out);
      }
    }
  }

  private static void put(FlatTree tree, int node, ByteBuffer out) {
    if (tree.isLeaf(node)) {
      out.put(LEAF).putDouble(tree.number()[node]);
    } else if (tree.asksLevel(node)) {
      out.put(LEVELS).putInt(tree.feature()[node]);
      for (long word : tree.sets()[node]) {
        out.putLong(word);
      }
    } else {
      out.put(tree.missingLeft()[node] ? MISSING_LEFT : MISSING_RIGHT);
      out.putInt(tree.feature()[node]).putDouble(tree.number()[node]);
    }
  }

  /**
   * The trees that follow, to the very end.
   *
   * @throws IllegalArgumentException if they are no trees
   * @throws java.nio.BufferUnderflowException if it ends early
   */
  static List<FlatTree> take(ByteBuffer in) {
    int count = in.getInt();
    require(count >= 0 && (long) count * (Integer.BYTES + LEAST_BYTES) <= in.remaining());
    List<FlatTree> trees = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trees.add(takeTree(in));
    }
    require(in.remaining() == 0);
    return trees;
  }

  private static FlatTree takeTree(ByteBuffer in) {
    int size = in.getInt();
    require(size >= 1 && (long) size * LEAST_BYTES <= in.remaining());
    int[] feature = new int[size];
    double[] number = new double[size];
    boolean[] missingLeft = new boolean[size];
    long[][] sets = new long[size][0];
    for (int node = 0; node < size; node++) {
      byte way = in.get();
      require(way >= LEAF && way <= LEVELS);
      feature[node] = way == LEAF ? FlatTree.LEAF : in.getInt();
      missingLeft[node] = way == MISSING_LEFT;
      if (way == LEVELS) {
        sets[node] = new long[FlatTree.SET_WORDS];
        for (int word = 0; word < FlatTree.SET_WORDS; word++) {
          sets[node][word] = in.getLong();
        }
      } else {
        number[node] = in.getDouble();
      }
    }
    return new FlatTree(feature, number, missingLeft, sets);
  }

  private static void require(boolean sound) {
    if (!sound) {
      throw new IllegalArgumentException("the bytes are no trees");
    }
  }
}
