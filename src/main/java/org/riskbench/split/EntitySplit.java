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

/** A split that keeps all records connected by a key in one part. */
final class EntitySplit {
  /** With a larger group than this share of the rows no honest split is left. */
  private static final double LARGEST = 0.7;

  private final EntityGroups entities;

  private EntitySplit(EntityGroups entities) {
    this.entities = entities;
  }

  static Assignment assign(Dataset dataset, int[] labelled, SplitPlan.ByEntity plan) {
    EntitySplit groups = new EntitySplit(EntityGroups.by(dataset, columns(dataset, plan)));
    return groups.assign(labelled, plan);
  }

  static List<Integer> columns(Dataset dataset, SplitPlan.ByEntity plan) {
    List<String> names =
        plan.columns().isEmpty()
            ? dataset.schema().with(ColumnRole.ENTITY).stream().map(Column::name).toList()
            : plan.columns();
    if (names.isEmpty()) {
      throw SplitProblems.noEntity().asException();
    }
    return names.stream().map(dataset.schema()::require).toList();
  }

  private Assignment assign(int[] labelled, SplitPlan.ByEntity plan) {
    List<int[]> groups = groups(labelled);
    int largest = groups.stream().mapToInt(group -> group.length).max().orElse(0);
    if (largest > labelled.length * LARGEST) {
      throw SplitProblems.oneEntity((int) (100L * largest / labelled.length)).asException();
    }
    Assignment assignment = new Assignment(entities.size());
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
      int position = positions.computeIfAbsent(entities.group(row), group -> positions.size());
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
