package org.riskbench.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;

/** A split that keeps all records connected by a key in one part. */
final class EntitySplit {
  /** With a larger group than this share of the rows no honest split is left. */
  private static final double LARGEST = 0.7;

  private final int[] parents;

  private EntitySplit(int rows) {
    parents = IntStream.range(0, rows).toArray();
  }

  static Assignment assign(Dataset dataset, int[] labelled, SplitPlan.ByEntity plan) {
    EntitySplit groups = new EntitySplit(dataset.size());
    for (int column : columns(dataset, plan)) {
      groups.connect(dataset.rows().values(column));
    }
    return groups.assign(labelled, plan);
  }

  private static List<Integer> columns(Dataset dataset, SplitPlan.ByEntity plan) {
    List<String> names =
        plan.columns().isEmpty()
            ? dataset.schema().with(ColumnRole.ENTITY).stream().map(Column::name).toList()
            : plan.columns();
    if (names.isEmpty()) {
      throw SplitProblems.noEntity().asException();
    }
    return names.stream().map(dataset.schema()::require).toList();
  }

  private void connect(ColumnValues values) {
    Map<Object, Integer> first = new HashMap<>();
    for (int row = 0; row < values.size(); row++) {
      Object key = key(values, row);
      if (!key.equals("")) {
        Integer other = first.putIfAbsent(key, row);
        if (other != null) {
          parents[root(row)] = root(other);
        }
      }
    }
  }

  /** What records share; the empty text where the key is missing, which connects nobody. */
  private static Object key(ColumnValues values, int row) {
    if (values instanceof ColumnValues.Texts texts) {
      return texts.get(row);
    }
    double number = ((ColumnValues.Numbers) values).values()[row];
    return Double.isNaN(number) ? "" : (Object) number;
  }

  private int root(int row) {
    int root = row;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private Assignment assign(int[] labelled, SplitPlan.ByEntity plan) {
    List<int[]> groups = groups(labelled);
    int largest = groups.stream().mapToInt(group -> group.length).max().orElse(0);
    if (largest > labelled.length * LARGEST) {
      throw SplitProblems.oneEntity((int) (100L * largest / labelled.length)).asException();
    }
    Assignment assignment = new Assignment(parents.length);
    double[] upTo = bounds(plan.shares(), labelled.length);
    int placed = 0;
    for (int[] group : shuffled(groups, plan.seed())) {
      // A group goes where its middle falls, so that large ones don't always end in one part.
      double middle = placed + group.length / 2.0;
      Part part =
          middle < upTo[0]
              ? Part.TEST
              : middle < upTo[1] ? Part.CALIBRATE : middle < upTo[2] ? Part.TUNE : Part.TRAIN;
      Arrays.stream(group).forEach(row -> assignment.set(row, part));
      placed += group.length;
    }
    return assignment;
  }

  private static double[] bounds(SplitPlan.Shares shares, int rows) {
    double test = shares.test() * rows;
    double calibrate = test + shares.calibrate() * (rows - test);
    return new double[] {test, calibrate, calibrate + shares.tune() * (rows - test)};
  }

  /** The labelled rows that hang together, in the order of their first row. */
  private List<int[]> groups(int[] labelled) {
    Map<Integer, Integer> positions = new HashMap<>();
    List<IntStream.Builder> builders = new ArrayList<>();
    for (int row : labelled) {
      int position = positions.computeIfAbsent(root(row), root -> positions.size());
      if (position == builders.size()) {
        builders.add(IntStream.builder());
      }
      builders.get(position).add(row);
    }
    return builders.stream().map(builder -> builder.build().toArray()).toList();
  }

  private static List<int[]> shuffled(List<int[]> groups, long seed) {
    int[] order = IntStream.range(0, groups.size()).toArray();
    RandomSplit.shuffle(order, new SplittableRandom(seed));
    return Arrays.stream(order).mapToObj(groups::get).toList();
  }
}
