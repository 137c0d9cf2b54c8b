package org.riskbench.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.riskbench.decision.ControlGroup;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.decision.Stakes;
import org.riskbench.threshold.CutBounds;

/**
 * The thresholds of the runs, what they are weighed by and what the views of Decide say to one
 * another about them. Only Decide moves them. FX thread only.
 */
public final class Thresholds {
  private final ReadOnlyObjectWrapper<ControlGroup> control =
      new ReadOnlyObjectWrapper<>(ControlGroup.NONE);
  private final ObservableMap<DeskRun, Policy> policies = FXCollections.observableHashMap();
  // Kept, for a read-only view hangs on its map by a weak listener and would fall silent.
  private final ObservableMap<DeskRun, Policy> policiesView =
      FXCollections.unmodifiableObservableMap(policies);
  private final ObservableMap<DeskRun, List<PolicyMove>> moves = FXCollections.observableHashMap();
  private final ObservableMap<DeskRun, List<PolicyMove>> movesView =
      FXCollections.unmodifiableObservableMap(moves);
  private final ReadOnlyObjectWrapper<Optional<PolicyWish>> policyWish =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Integer>> marks = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<CutBounds> bounds =
      new ReadOnlyObjectWrapper<>(CutBounds.FREE);
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Stakes> stakes = new ReadOnlyObjectWrapper<>(Stakes.ASSUMED);

  /** Whom a saved policy lets through though the score says decline. */
  public ReadOnlyObjectProperty<ControlGroup> controlProperty() {
    return control.getReadOnlyProperty();
  }

  public ControlGroup control() {
    return control.get();
  }

  public void setControl(ControlGroup group) {
    control.set(group);
  }

  /** The policy of each run. */
  public ObservableMap<DeskRun, Policy> policies() {
    return policiesView;
  }

  /** The policy of a run as the analyst has set it. */
  public Policy policy(DeskRun run) {
    return policies.getOrDefault(run, run.model().policy());
  }

  /** Sets the thresholds of a run. */
  public void setPolicy(DeskRun run, Policy policy) {
    policies.put(run, policy);
  }

  /** Steps by which the thresholds of a run came about, the oldest first. */
  public List<PolicyMove> moves(DeskRun run) {
    return moves.getOrDefault(run, List.of());
  }

  /** Says by which steps the thresholds of a run came about. */
  public void setMoves(DeskRun run, List<PolicyMove> taken) {
    moves.put(run, List.copyOf(taken));
  }

  /** Watches the steps of all runs. */
  public ObservableMap<DeskRun, List<PolicyMove>> moves() {
    return movesView;
  }

  /** Thresholds that were last asked for: written by the views of Decide, carried out by Decide. */
  public ReadOnlyObjectProperty<Optional<PolicyWish>> policyWishProperty() {
    return policyWish.getReadOnlyProperty();
  }

  /** Asks for the thresholds of the selected run to be set. */
  public void wish(PolicyWish wanted) {
    policyWish.set(Optional.empty());
    policyWish.set(Optional.of(wanted));
  }

  /** Scores marked on the scale, such as where costs are least: written by Money. */
  public ReadOnlyObjectProperty<List<Integer>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /** Marks scores on the scale. */
  public void setMarks(List<Integer> scores) {
    marks.set(List.copyOf(scores));
  }

  /** Thresholds that the handles may take: written by Reviews, kept to by Decide. */
  public ReadOnlyObjectProperty<CutBounds> boundsProperty() {
    return bounds.getReadOnlyProperty();
  }

  /** Says which thresholds the handles may take. */
  public void setBounds(CutBounds allowed) {
    bounds.set(allowed);
  }

  /** Whether the thresholds are locked against accidental moves: kept to by Decide. */
  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  /** Locks the thresholds, or frees them. */
  public void setLocked(boolean isLocked) {
    locked.set(isLocked);
  }

  /** What thresholds are weighed by. */
  public ReadOnlyObjectProperty<Stakes> stakesProperty() {
    return stakes.getReadOnlyProperty();
  }

  public Stakes stakes() {
    return stakes.get();
  }

  /** Says what thresholds are weighed by. */
  public void setStakes(Stakes weighedBy) {
    stakes.set(weighedBy);
  }

  /** Nothing is said of any threshold: the desk was cleared. */
  public void restart() {
    clear();
    locked.set(false);
    bounds.set(CutBounds.FREE);
    marks.set(List.of());
    control.set(ControlGroup.NONE);
    stakes.set(Stakes.ASSUMED);
  }

  /** Every run begins with the thresholds it was made with. */
  void add(List<DeskRun> runs) {
    runs.forEach(run -> policies.put(run, run.model().policy()));
  }

  void clear() {
    policies.clear();
    moves.clear();
  }
}
