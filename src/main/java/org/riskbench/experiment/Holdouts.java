package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.EntityGroups;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Holdout;

/**
 * Stretches of the train part to choose settings by, divided as the test part was. By time, each is
 * judged by what was known before it, as a model will be; else by what was learnt on all the
 * others, where records of one entity stay on one side.
 */
final class Holdouts {
  private static final int STRETCHES = 5;

  /** Before that too little is known to learn from. */
  private static final int FIRST_JUDGED = 2;

  private Holdouts() {}

  /** Deterministic by the seed. */
  static List<Holdout> of(Dataset dataset, SplitPlan split, EncodedRows rows, long seed) {
    Optional<TimeAxis> time =
        split instanceof SplitPlan.ByEntity ? Optional.empty() : TimeAxis.of(dataset);
    if (time.isPresent()) {
      return inTime(rows, time.get(), gap(time.get(), split));
    }
    boolean keyed = !dataset.schema().with(ColumnRole.ENTITY).isEmpty();
    return folds(
        keyed
            ? byEntity(EntityGroups.of(dataset), rows, seed)
            : CrossFit.folds(rows, seed));
  }

  /** Labels take so long to arrive: what happened that shortly before was not known yet. */
  private static double gap(TimeAxis time, SplitPlan split) {
    return split instanceof SplitPlan.ByTime byTime ? time.length(byTime.labelDelay()) : 0;
  }

  private static List<Holdout> inTime(EncodedRows rows, TimeAxis time, double gap) {
    int[] order =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> time.at(rows.rows()[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Holdout> holdouts = new ArrayList<>();
    for (int k = FIRST_JUDGED; k < STRETCHES; k++) {
      int begin = (int) ((long) order.length * k / STRETCHES);
      int end = (int) ((long) order.length * (k + 1) / STRETCHES);
      int known = begin;
      double start = begin < order.length ? time.at(rows.rows()[order[begin]]) : 0;
      while (known > 0 && gap > 0 && time.at(rows.rows()[order[known - 1]]) > start - gap) {
        known--;
      }
      holdouts.add(new Holdout(Arrays.copyOf(order, known), Arrays.copyOfRange(order, begin, end)));
    }
    return holdouts;
  }

  /** A fold per row: entities in an order of chance, each to the fold with the fewest rows. */
  private static int[] byEntity(EntityGroups groups, EncodedRows rows, long seed) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      members
          .computeIfAbsent(groups.group(rows.rows()[i]), group -> new ArrayList<>())
          .add(i);
    }
    List<List<Integer>> entities = new ArrayList<>(members.values());
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = entities.size() - 1; i > 0; i--) {
      Collections.swap(entities, i, random.nextInt(i + 1));
    }
    int[] fold = new int[rows.size()];
    int[] filled = new int[CrossFit.FOLDS];
    for (List<Integer> entity : entities) {
      int least = 0;
      for (int k = 1; k < filled.length; k++) {
        least = filled[k] < filled[least] ? k : least;
      }
      filled[least] += entity.size();
      for (int position : entity) {
        fold[position] = least;
      }
    }
    return fold;
  }

  private static List<Holdout> folds(int[] folds) {
    return IntStream.range(0, CrossFit.FOLDS)
        .mapToObj(
            fold ->
                new Holdout(
                    CrossFit.positions(folds, fold, false), CrossFit.positions(folds, fold, true)))
        .toList();
  }
}
