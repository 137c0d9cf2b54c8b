package org.riskbench.ui.reviews;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.problem.ProblemException;
import org.riskbench.threshold.Cut;
import org.riskbench.trial.Shortfall;
import org.riskbench.trial.Target;
import org.riskbench.trial.ThresholdSearch;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TypedFigure;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Session;

/** Thresholds looked for by what they shall reach. FX thread only. */
public final class TargetForm {
  private final Session session;
  private final CasesInHand hand;
  private final ReadOnlyBooleanProperty keeping;
  private final LatestJob work;
  private final TargetTexts words;
  private final ObjectProperty<TargetGoal> goal = new SimpleObjectProperty<>(TargetGoal.LEAST_COST);
  private final CheckedField share;
  private final BooleanProperty withinTeam = new SimpleBooleanProperty(true);
  private final BooleanProperty limited = new SimpleBooleanProperty();
  private final CheckedField declined;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper findable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ObservableMap<String, String> texts = FXCollections.observableHashMap();
  private boolean applying;

  /** What a search ends with: thresholds, or a sentence that says why not. */
  private record Found(Optional<TargetFound> thresholds, String refusal) {}

  /**
   * A form.
   *
   * @param keeping whether the handles are kept within what the team can review anyway
   */
  TargetForm(
      Session session,
      Messages messages,
      JobRunner jobs,
      CasesInHand hand,
      ReadOnlyBooleanProperty keeping) {
    this.session = session;
    this.keeping = keeping;
    this.hand = hand;
    this.work = new LatestJob(jobs);
    this.words = new TargetTexts(messages);
    TypedNumber number = new TypedNumber(messages);
    share =
        new CheckedField(
            TargetGoal.LEAST_COST.usual(),
            text -> {
              if (goal.get().hasShare()) {
                number.percent(text);
              }
            });
    declined = new CheckedField(TypedFigure.write(0.5), number::percent);
    texts.putAll(words.none());
    goal.addListener(
        (property, before, chosen) -> {
          share.textProperty().set(chosen.usual());
          share.validate();
        });
    hand.casesProperty().addListener((property, before, cases) -> forget());
    session.thresholds().stakesProperty().addListener((property, before, stakes) -> age());
    session.thresholds().lockedProperty().addListener((Observable changed) -> open());
    session
        .thresholds()
        .policies()
        .addListener((MapChangeListener<Object, Object>) change -> age());
    open();
  }

  private void forget() {
    work.cancel();
    texts.putAll(words.none());
    stale.set(false);
    open();
  }

  /** What was found is told until something it hangs on has changed; then it is greyed. */
  private void age() {
    open();
    stale.set(!words.isNone(texts) && !applying);
  }

  private void open() {
    findable.set(
        hand.cases().isPresent() && !running.get() && !session.thresholds().lockedProperty().get());
  }

  /** Looks for thresholds and asks for them to be set; says why if there are none. */
  public void find() {
    Optional<ReviewCases> cases = hand.cases();
    boolean sound = share.validate() && (!limited.get() || declined.validate());
    if (cases.isEmpty() || !findable.get() || !sound) {
      return;
    }
    TargetGoal wanted = goal.get();
    double asked = wanted.hasShare() ? TypedNumber.value(share.getText()) / 100 : 0;
    CostModel costs = session.thresholds().stakes().costs();
    Target target = target(wanted, asked, cases.get());
    ReviewCases known = cases.get();
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of("job.reviews.find", context -> search(known, target, costs)),
        state -> moved(state, wanted, asked, costs));
  }

  private Target target(TargetGoal wanted, double asked, ReviewCases cases) {
    Optional<Capacity> team =
        session.thresholds().stakes().capacity().filter(bound -> withinTeam.get() || keeping.get());
    Treatment middle = team.isPresent() ? Treatment.MANUAL_REVIEW : middle(cases);
    double most = limited.get() ? TypedNumber.value(declined.getText()) / 100 : 1;
    return new Target(wanted.goal(asked), middle, team, most);
  }

  private Treatment middle(ReviewCases cases) {
    return session.thresholds().policy(cases.run()).bands().stream()
        .map(band -> band.treatment())
        .filter(each -> each == Treatment.STEP_UP || each == Treatment.MANUAL_REVIEW)
        .findFirst()
        .orElse(Treatment.STEP_UP);
  }

  private Found search(ReviewCases cases, Target target, CostModel costs) {
    Optional<Shortfall> missing = Shortfall.of(cases.calibrate(), target);
    if (missing.isPresent()) {
      return new Found(Optional.empty(), words.impossible(missing.get(), target));
    }
    try {
      Cut cut = ThresholdSearch.find(cases.calibrate(), target, costs);
      return new Found(Optional.of(TargetFound.of(cases, target, cut, costs)), "");
    } catch (ProblemException e) {
      return new Found(Optional.empty(), EngineWords.told(e.problem()));
    }
  }

  private void moved(JobState<Found> state, TargetGoal wanted, double asked, CostModel costs) {
    running.set(!state.ended());
    open();
    if (state instanceof JobState.Succeeded<Found> done) {
      texts.putAll(words.none());
      stale.set(false);
      texts.put("sentence", done.result().refusal());
      done.result().thresholds().ifPresent(found -> take(found, wanted, asked, costs));
    } else if (state instanceof JobState.Failed<Found> failed) {
      texts.put("sentence", EngineWords.told(failed.problem()));
    }
  }

  private void take(TargetFound found, TargetGoal wanted, double asked, CostModel costs) {
    texts.putAll(words.of(found, wanted, asked, costs.currency(), hand.cases()));
    Cut cut = found.cut();
    session
        .selectedRun()
        .ifPresent(
            run -> {
              int version = session.thresholds().policy(run).version();
              Policy policy =
                  Policy.of(version, cut.review(), cut.decline(), found.target().middle());
              applying = true;
              session
                  .thresholds()
                  .wish(new PolicyWish(policy, words.why(wanted, asked, found.target())));
              applying = false;
            });
  }

  /** Stops looking. */
  public void cancel() {
    work.cancel();
  }

  public ObjectProperty<TargetGoal> goalProperty() {
    return goal;
  }

  /** The share asked for, in per cent. */
  public CheckedField getShare() {
    return share;
  }

  /** Whether the thresholds shall keep to the review team. */
  public BooleanProperty withinTeamProperty() {
    return withinTeam;
  }

  /** Whether the goods declined have a limit. */
  public BooleanProperty limitedProperty() {
    return limited;
  }

  /** Highest share of the goods that is declined, in per cent. */
  public CheckedField getDeclined() {
    return declined;
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return running.get();
  }

  /** Whether thresholds can be looked for now. */
  public ReadOnlyBooleanProperty findableProperty() {
    return findable.getReadOnlyProperty();
  }

  public boolean isFindable() {
    return findable.get();
  }

  /** Whether something has changed since. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  public boolean isStale() {
    return stale.get();
  }

  /** What was found, by the names in {@link TargetTexts}. */
  public ObservableMap<String, String> getTexts() {
    return texts;
  }
}
