package org.riskbench.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.decision.Policy;

/**
 * The runs that were trained, in that order, and the one in hand, whose thresholds are set and that
 * is saved and published. What belongs to a run comes and goes with it. FX thread only.
 */
public final class Trained {
  private final Comparison comparison;
  private final Thresholds thresholds;
  private final ObservableList<DeskRun> runs = FXCollections.observableArrayList();
  // Kept, for a read-only view hangs on its list by a weak listener and would fall silent.
  private final ObservableList<DeskRun> runsView = FXCollections.unmodifiableObservableList(runs);
  private final ReadOnlyObjectWrapper<Optional<DeskRun>> inHand =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int count;

  /** Counts how often the runs went together. */
  private int era;

  Trained(Comparison comparison, Thresholds thresholds) {
    this.comparison = comparison;
    this.thresholds = thresholds;
  }

  ObservableList<DeskRun> runs() {
    return runsView;
  }

  ReadOnlyObjectProperty<Optional<DeskRun>> inHandProperty() {
    return inHand.getReadOnlyProperty();
  }

  Optional<DeskRun> inHand() {
    return inHand.get();
  }

  void takeInHand(DeskRun run) {
    inHand.set(Optional.of(run));
  }

  /** The runs as a plain list, for a job. */
  public List<DeskRun> snapshot() {
    return List.copyOf(runs);
  }

  /** How many runs were trained in this sitting and those it goes on with. */
  public int count() {
    return count;
  }

  /** Number of the next run. */
  public int nextNumber() {
    return count + 1;
  }

  /**
   * Adds trained runs; the best of them is taken in hand. Runs of another split go, as their
   * figures can't be compared.
   */
  public void add(List<DeskRun> added) {
    boolean comparable =
        runs.stream().allMatch(run -> added.stream().allMatch(a -> a.split().equals(run.split())));
    if (!comparable) {
      clear();
    }
    count += added.size();
    comparison.add(added);
    thresholds.add(added);
    runs.addAll(added);
    best(added).ifPresent(this::takeInHand);
  }

  /**
   * Takes a run off the desk.
   *
   * @return brings it back with its thresholds, to where it was; does nothing once the runs beside
   *     it are gone
   */
  public Runnable remove(DeskRun run) {
    int place = runs.indexOf(run);
    if (place < 0) {
      return () -> {};
    }
    boolean wasInHand = inHand().equals(Optional.of(run));
    boolean wasDrawn = comparison.drawn().contains(run);
    Policy policy = thresholds.policy(run);
    int mine = era;
    comparison.setDrawn(run, false);
    runs.remove(place);
    if (wasInHand) {
      inHand.set(best());
    }
    return () -> {
      if (mine == era && !runs.contains(run)) {
        runs.add(Math.min(place, runs.size()), run);
        thresholds.setPolicy(run, policy);
        comparison.setDrawn(run, wasDrawn);
        if (wasInHand) {
          takeInHand(run);
        }
      }
    };
  }

  /**
   * Puts runs on the desk that lay there before; none is there and none is taken in hand.
   *
   * @param counted how many were trained until then
   */
  public void putBack(List<DeskRun> known, int counted) {
    count = Math.max(count, counted);
    comparison.add(known);
    thresholds.add(known);
    runs.addAll(known);
  }

  void clear() {
    era++;
    inHand.set(Optional.empty());
    comparison.clear();
    runs.clear();
    thresholds.clear();
  }

  /** The run with the highest AUC; the earlier one of a tie. */
  public Optional<DeskRun> best() {
    return best(runs);
  }

  private static Optional<DeskRun> best(List<DeskRun> among) {
    return among.stream().reduce((one, other) -> auc(other) > auc(one) ? other : one);
  }

  private static double auc(DeskRun run) {
    return run.evaluation().metrics().auc();
  }
}
