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

  /** Where more than this share of the rows hang together, keeping them apart leaves too little. */
  private static final double LARGEST = 0.3;

  private Holdouts() {}

  /** Deterministic by the seed. */
  static List<Holdout> of(Dataset dataset, SplitPlan split, EncodedRows rows, long seed) {
    if (split instanceof SplitPlan.ByEntity byEntity) {
      return folds(byEntity(members(EntityGroups.of(dataset, byEntity), rows), seed));
    }
    Optional<TimeAxis> time = TimeAxis.of(dataset);
    if (time.isPresent()) {
      return inTime(rows, time.get(), gap(time.get(), split));
    }
    List<List<Integer>> entities = members(EntityGroups.of(dataset), rows);
    boolean apart =
        entities.size() < rows.size()
            && entities.stream().allMatch(each -> each.size() <= LARGEST * rows.size());
    return folds(apart ? byEntity(entities, seed) : CrossFit.folds(rows.fraud(), seed));
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

  /** Positions of the rows that hang together, in the order of their first. */
  private static List<List<Integer>> members(EntityGroups groups, EncodedRows rows) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      members.computeIfAbsent(groups.group(rows.rows()[i]), group -> new ArrayList<>()).add(i);
    }
    return new ArrayList<>(members.values());
  }

  /** A fold per row: entities in an order of chance, each to the fold with the fewest rows. */
  private static int[] byEntity(List<List<Integer>> entities, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = entities.size() - 1; i > 0; i--) {
      Collections.swap(entities, i, random.nextInt(i + 1));
    }
    int[] fold = new int[entities.stream().mapToInt(List::size).sum()];
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
