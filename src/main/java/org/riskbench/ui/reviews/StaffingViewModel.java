package org.riskbench.ui.reviews;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.trial.Staffing;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** What a larger or smaller team is worth, worked out on demand. FX thread only. */
public final class StaffingViewModel {
  /** Cases that a reviewer does a day where nobody has said otherwise. */
  static final String USUAL = "40";

  private final Session session;
  private final CasesInHand hand;
  private final TeamForm team;
  private final LatestJob work;
  private final StaffingTexts words;
  private final CheckedField perReviewer;
  private final ReadOnlyObjectWrapper<Optional<Staffing>> curve =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper workable = new ReadOnlyBooleanWrapper();
  private final ObservableMap<String, String> texts = FXCollections.observableHashMap();
  private Optional<Basis> basis = Optional.empty();

  /** What the figures hang on. */
  private record Basis(
      ReviewCases cases, CostModel costs, Capacity team, boolean bound, double perReviewer) {}

  StaffingViewModel(
      Session session, Messages messages, JobRunner jobs, CasesInHand hand, TeamForm team) {
    this.session = session;
    this.hand = hand;
    this.team = team;
    this.work = new LatestJob(jobs);
    this.words = new StaffingTexts(messages);
    this.perReviewer = new CheckedField(USUAL, new TypedNumber(messages)::above);
    texts.putAll(words.none());
    hand.casesProperty().addListener((property, before, cases) -> age());
    session.thresholds().stakesProperty().addListener((property, before, stakes) -> age());
    perReviewer.textProperty().addListener((property, before, typed) -> age());
  }

  private Optional<Basis> wanted() {
    if (!perReviewer.validate()) {
      return Optional.empty();
    }
    boolean bound = session.thresholds().stakes().capacity().isPresent();
    Capacity rule =
        session.thresholds().stakes().capacity().orElseGet(() -> team.team().withPerDay(0));
    return hand.cases()
        .filter(ReviewCases::countsDays)
        .map(
            cases ->
                new Basis(
                    cases,
                    session.thresholds().stakes().costs(),
                    rule,
                    bound,
                    TypedNumber.value(perReviewer.getText())));
  }

  private void age() {
    if (hand.cases().isEmpty()) {
      work.cancel();
      curve.set(Optional.empty());
      known.set(false);
      texts.putAll(words.none());
    }
    Optional<Basis> now = wanted();
    stale.set(curve.get().isPresent() && !now.equals(basis));
    workable.set(now.isPresent() && !running.get());
    texts.put("lack", words.lack(hand.cases()));
  }

  /** Works it out for what is said now, unless that has been done. */
  public void workOut() {
    Optional<Basis> now = wanted();
    boolean done = now.equals(basis) && curve.get().isPresent();
    if (now.isEmpty() || running.get() || done) {
      return;
    }
    Basis asked = now.get();
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.reviews.staffing",
            context ->
                Staffing.of(
                    asked.cases().calibrate(),
                    asked.cases().test(),
                    asked.costs(),
                    asked.team(),
                    asked.perReviewer(),
                    context)),
        state -> moved(state, asked));
  }

  private void moved(JobState<Staffing> state, Basis asked) {
    running.set(!state.ended());
    if (state instanceof JobState.Succeeded<Staffing> done) {
      basis = Optional.of(asked);
      curve.set(Optional.of(done.result()));
      known.set(true);
      Map<String, String> said = words.of(done.result(), asked.bound(), asked.costs().currency());
      texts.putAll(said);
    } else if (state instanceof JobState.Failed<Staffing> failed) {
      texts.put("gain", EngineWords.told(failed.problem()));
    }
    age();
  }

  /** Stops working it out. */
  public void cancel() {
    work.cancel();
  }

  /** Cases that one reviewer does a day. */
  public CheckedField getPerReviewer() {
    return perReviewer;
  }

  /** What was worked out; empty before. */
  public ReadOnlyObjectProperty<Optional<Staffing>> curveProperty() {
    return curve.getReadOnlyProperty();
  }

  /** Whether there is a curve, up to date or not. */
  public ReadOnlyBooleanProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  public boolean isKnown() {
    return known.get();
  }

  /** Whether the curve is that of other costs, another team or another number of cases. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  public boolean isStale() {
    return stale.get();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return running.get();
  }

  /** Whether it can be worked out now. */
  public ReadOnlyBooleanProperty workableProperty() {
    return workable.getReadOnlyProperty();
  }

  public boolean isWorkable() {
    return workable.get();
  }

  /** Sentences, by the names in {@link StaffingTexts}. */
  public ObservableMap<String, String> getTexts() {
    return texts;
  }
}
