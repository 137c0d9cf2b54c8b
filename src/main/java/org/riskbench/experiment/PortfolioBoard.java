package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.tuning.Measure;
import org.riskbench.tuning.SearchEvent;
import org.riskbench.tuning.SearchListener;
import org.riskbench.tuning.Trial;

/**
 * The leader board over several searches: numbers their trials through, and says who leads over
 * all.
 */
final class PortfolioBoard implements SearchListener {
  private final SearchListener listener;
  private final Measure measure;
  private final Map<String, Trial> best = new LinkedHashMap<>();
  private final Map<String, Problem> failures = new LinkedHashMap<>();
  private int before;
  private int tried;

  PortfolioBoard(SearchListener listener, Measure measure) {
    this.listener = listener;
    this.measure = measure;
  }

  /** The trials told from now on are those of another search. */
  void nextSearch() {
    before = tried;
  }

  @Override
  public void told(SearchEvent event) {
    if (event instanceof SearchEvent.Started started) {
      listener.told(
          new SearchEvent.Started(
              before + started.number(), started.plan(), started.rung(), started.share()));
    } else if (event instanceof SearchEvent.Failed failed) {
      tried++;
      failures.putIfAbsent(failed.plan().learner(), failed.problem());
      listener.told(
          new SearchEvent.Failed(before + failed.number(), failed.plan(), failed.problem()));
    } else if (event instanceof SearchEvent.Finished finished) {
      tried++;
      finish(finished.trial().numbered(before + finished.trial().number()));
    }
  }

  private void finish(Trial trial) {
    boolean leads =
        trial.isFull()
            && best.values().stream()
                .allMatch(other -> measure.isBetter(trial.score(), other.score()));
    if (trial.isFull()) {
      best.merge(
          trial.learner(),
          trial,
          (known, now) -> measure.isBetter(now.score(), known.score()) ? now : known);
    }
    listener.told(new SearchEvent.Finished(trial, leads));
  }

  /** How many plans were tried. */
  int tried() {
    return tried;
  }

  /** The best trial of a learner, if it has one. */
  Optional<Trial> best(String learner) {
    return Optional.ofNullable(best.get(learner));
  }

  /** The best trial of each learner, best first. */
  List<Trial> ranked() {
    List<Trial> ranked = new ArrayList<>(best.values());
    ranked.sort(
        Comparator.comparingDouble((Trial trial) -> -measure.gain(trial.score(), 0))
            .thenComparing(Trial::number));
    return ranked;
  }

  /** Why learners that have no score have none. */
  List<Problem> failures() {
    return failures.entrySet().stream()
        .filter(each -> !best.containsKey(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
