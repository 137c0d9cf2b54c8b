package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.evaluation.Difference;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Holm;
import org.riskbench.evaluation.Optimism;
import org.riskbench.evaluation.Replicates;

/**
 * Several runs on the same records, each against each other. It only reads what the runs carry
 * already, so that it may be asked on any thread.
 */
public final class RunPairs {
  /** With this few runs the best of them is not said to be flattered. */
  private static final int FEW_RUNS = 2;

  private final List<RunPair> pairs;
  private final int runs;
  private final Map<PairFigure, Double> optimism;

  private RunPairs(List<RunPair> pairs, int runs, Map<PairFigure, Double> optimism) {
    this.pairs = List.copyOf(pairs);
    this.runs = runs;
    this.optimism = optimism;
  }

  /**
   * A run to compare.
   *
   * @param name as it is to be called in sentences
   */
  public record Candidate(String name, Evaluation evaluation) {}

  /**
   * Compares. Runs that were not judged by the same records in the same way, weights included, are
   * not paired.
   */
  public static RunPairs of(List<Candidate> candidates) {
    List<RunPair> pairs = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      for (int j = i + 1; j < candidates.size(); j++) {
        pair(candidates.get(i), candidates.get(j)).ifPresent(pairs::add);
      }
    }
    return new RunPairs(adjusted(pairs), candidates.size(), optimism(candidates));
  }

  private static Optional<RunPair> pair(Candidate a, Candidate b) {
    Optional<Replicates> one = a.evaluation().replicates();
    Optional<Replicates> other = b.evaluation().replicates();
    if (one.isEmpty() || other.isEmpty() || !one.get().isPairedWith(other.get())) {
      return Optional.empty();
    }
    Map<String, Difference> found = one.get().differences(other.get());
    Map<PairFigure, Difference> told = new EnumMap<>(PairFigure.class);
    for (PairFigure figure : PairFigure.values()) {
      Optional.ofNullable(found.get(figure.key())).ifPresent(each -> told.put(figure, each));
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(new RunPair(a.name(), b.name(), told));
  }

  /** Each figure is a question of its own, asked once for each pair. */
  private static List<RunPair> adjusted(List<RunPair> pairs) {
    List<Map<PairFigure, Double>> chances = new ArrayList<>();
    pairs.forEach(pair -> chances.add(new EnumMap<>(PairFigure.class)));
    for (PairFigure figure : PairFigure.values()) {
      double[] p =
          Holm.adjust(
              pairs.stream()
                  .mapToDouble(pair -> pair.difference(figure).map(Difference::p).orElse(1.0))
                  .toArray());
      for (int i = 0; i < p.length; i++) {
        chances.get(i).put(figure, p[i]);
      }
    }
    List<RunPair> adjusted = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      adjusted.add(pairs.get(i).withChances(chances.get(i)));
    }
    return adjusted;
  }

  private static Map<PairFigure, Double> optimism(List<Candidate> candidates) {
    List<Replicates> drawn =
        candidates.stream().flatMap(each -> each.evaluation().replicates().stream()).toList();
    boolean paired =
        !drawn.isEmpty()
            && drawn.size() == candidates.size()
            && drawn.stream().allMatch(drawn.get(0)::isPairedWith);
    Map<PairFigure, Double> optimism = new EnumMap<>(PairFigure.class);
    for (PairFigure figure : PairFigure.values()) {
      if (paired && drawn.get(0).has(figure.key())) {
        optimism.put(figure, Optimism.of(drawn, figure.key(), figure.rises()));
      }
    }
    return optimism;
  }

  /** Every pair, in the order of the runs. */
  public List<RunPair> pairs() {
    return pairs;
  }

  /** The pair of two runs, whichever of them is named first. */
  public Optional<RunPair> of(String one, String other) {
    return pairs.stream()
        .filter(
            pair ->
                (pair.a().equals(one) && pair.b().equals(other))
                    || (pair.a().equals(other) && pair.b().equals(one)))
        .findFirst();
  }

  /** Whether whichever run is best by these very records is likely to be flattered by them. */
  public boolean bestIsOptimistic() {
    return runs > FEW_RUNS;
  }

  /**
   * By how much the best run by a figure is likely to be flattered, 0 or more in the figure's unit;
   * empty if nothing is known of it.
   */
  public Optional<Double> optimism(PairFigure figure) {
    return Optional.ofNullable(optimism.get(figure));
  }
}
