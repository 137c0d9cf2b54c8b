package org.riskbench.ui.rules;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Band;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.RuleTable;
import org.riskbench.segment.SegmentColumns;
import org.riskbench.segment.SegmentRules;
import org.riskbench.segment.SegmentThresholds;
import org.riskbench.threshold.Cut;
import org.riskbench.trial.Target;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.TypedFigure;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Session;

/** Thresholds of its own for each level of a column, found and kept as rules. FX thread only. */
public final class RuleSegmentsViewModel {
  private final Session session;
  private final Messages messages;
  private final RulesViewModel rules;
  private final SegmentWords words;
  private final LatestJob looking;
  private final LatestJob work;
  private final ObservableList<SegmentChoice> columns = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<SegmentChoice>> column =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<SegmentGoal> goal =
      new SimpleObjectProperty<>(SegmentGoal.LEAST_COST);
  private final CheckedField share;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper findable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper usable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper removable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper beside = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<SegmentRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Dataset> offeredOf = Optional.empty();
  private Optional<SegmentTrial.Outcome> outcome = Optional.empty();

  public RuleSegmentsViewModel(
      Session session, Messages messages, JobRunner jobs, RulesViewModel rules) {
    this.session = session;
    this.messages = messages;
    this.rules = rules;
    this.words = new SegmentWords(messages);
    this.looking = new LatestJob(jobs);
    this.work = new LatestJob(jobs);
    this.share = new CheckedField(SegmentGoal.LEAST_COST.usual(), this::check);
    goal.addListener(
        (property, before, chosen) -> {
          share.textProperty().set(chosen.usual());
          share.validate();
        });
    column.addListener((property, before, chosen) -> choose());
    session.selectedRunProperty().addListener((property, before, run) -> clear());
    session.thresholds().stakesProperty().addListener((property, before, stakes) -> clear());
    session.hardRules().rulesProperty().addListener((property, before, table) -> rulesMoved(table));
    session.thresholds().lockedProperty().addListener((Observable changed) -> open());
    session.datasetProperty().addListener((property, before, data) -> offer());
    session
        .whereabouts()
        .viewProperty(Screen.DECIDE)
        .addListener((property, before, view) -> offer());
    offer();
    rulesMoved(session.hardRules().rules());
  }

  // ---- what can be chosen

  /** Offers the columns once somebody looks; those that won't do come with the reason. */
  private void offer() {
    Optional<Dataset> data = session.dataset();
    if (!session.whereabouts().isShown(DecideView.RULES) || data.equals(offeredOf)) {
      return;
    }
    offeredOf = data;
    take(List.of());
    data.ifPresent(
        known ->
            looking.submit(
                JobRunner.Lane.COMPUTE,
                Job.of("job.rules.segments.columns", context -> choices(known)),
                LatestJob.ending(this::take, problem -> offeredOf = Optional.empty())));
  }

  private static List<SegmentChoice> choices(Dataset data) {
    return SegmentColumns.offered(data).stream()
        .map(name -> new SegmentChoice(name, SegmentColumns.trouble(data, name)))
        .toList();
  }

  private void take(List<SegmentChoice> found) {
    columns.setAll(found);
    column.set(found.stream().filter(choice -> !choice.isRefused()).findFirst());
  }

  private void choose() {
    clear();
    advice.set(column.get().flatMap(SegmentChoice::trouble).map(EngineWords::told).orElse(""));
    open();
  }

  private void check(String text) {
    if (goal.get().hasShare() && !(percent(text) >= 0 && percent(text) <= 100)) {
      throw Problem.error("USE-530", messages.text("reviews.typed.percent"), "").asException();
    }
  }

  private static double percent(String text) {
    return TypedFigure.read(text); // told to be wrong by the check
  }

  private void open() {
    boolean sound = column.get().filter(choice -> !choice.isRefused()).isPresent();
    boolean free = !session.thresholds().lockedProperty().get();
    findable.set(sound && session.selectedRun().isPresent() && !running.get());
    usable.set(free && outcome.filter(found -> found.found().isAnyOwn()).isPresent());
    removable.set(
        free && session.hardRules().rules().rules().stream().anyMatch(SegmentRules::isOne));
  }

  // ---- what the user does

  /** Looks for thresholds. */
  public void find() {
    Optional<DeskRun> run = session.selectedRun();
    Optional<Dataset> data = session.dataset();
    Optional<SegmentChoice> chosen = column.get();
    if (run.isEmpty()
        || data.isEmpty()
        || chosen.isEmpty()
        || !findable.get()
        || !share.validate()) {
      return;
    }
    SegmentTrial trial =
        new SegmentTrial(
            run.get(),
            data.get(),
            SegmentRules.without(session.hardRules().rules()),
            session.hardRules().lists(),
            session.thresholds().stakes(),
            target(session.thresholds().policy(run.get())),
            chosen.get().name());
    work.submit(JobRunner.Lane.COMPUTE, Job.of("job.rules.segments", trial::find), this::moved);
  }

  private Target target(Policy policy) {
    Treatment middle =
        policy.bands().stream()
            .filter(band -> band.decision() == Decision.REVIEW)
            .map(Band::treatment)
            .findFirst()
            .orElse(Treatment.STEP_UP);
    Optional<Capacity> team = session.thresholds().stakes().capacity();
    return new Target(goal.get().goal(percent(share.getText()) / 100), middle, team);
  }

  public void cancel() {
    work.cancel();
  }

  /** Puts what was found among the rules, and the handles on the common thresholds. */
  public void use() {
    outcome.filter(found -> usable.get()).ifPresent(this::use);
  }

  private void use(SegmentTrial.Outcome found) {
    try {
      RuleTable table = SegmentRules.in(session.hardRules().rules(), found.found());
      rules.admit(
          found.asked().run(),
          table,
          () -> wish(common(found), messages.text("rules.segments.why", found.found().column())),
          this::refuse);
    } catch (ProblemException e) {
      refuse(e.problem());
    }
  }

  private Policy common(SegmentTrial.Outcome found) {
    SegmentThresholds thresholds = found.found();
    Cut cut = thresholds.common();
    int version = session.thresholds().policy(found.asked().run()).version();
    return Policy.of(version, cut.review(), cut.decline(), thresholds.middle());
  }

  /** Takes the thresholds of segments out of the rules. */
  public void remove() {
    Optional<DeskRun> run = session.selectedRun();
    if (removable.get() && run.isPresent()) {
      rules.change(SegmentRules.without(session.hardRules().rules()));
      wish(session.thresholds().policy(run.get()), messages.text("rules.segments.removed"));
    }
  }

  private void wish(Policy policy, String why) {
    session.thresholds().wish(new PolicyWish(policy, why));
  }

  private void refuse(Problem problem) {
    advice.set(EngineWords.told(problem));
  }

  // ---- what happens then

  private void moved(JobState<SegmentTrial.Outcome> state) {
    running.set(!state.ended());
    if (state instanceof JobState.Succeeded<SegmentTrial.Outcome> done) {
      show(done.result());
    } else if (state instanceof JobState.Failed<SegmentTrial.Outcome> failed) {
      clear();
      refuse(failed.problem());
    }
    open();
  }

  private void show(SegmentTrial.Outcome found) {
    outcome = Optional.of(found);
    advice.set("");
    effect.set(words.effect(found));
    rows.set(words.rows(found));
    sentence.set(words.sentence(found));
    beside.set(words.beside(found));
  }

  /** What was found holds as long as the other rules are the same. */
  private void rulesMoved(RuleTable table) {
    RuleTable others = SegmentRules.without(table);
    if (outcome.filter(found -> !found.asked().others().equals(others)).isPresent()) {
      clear();
    }
    open();
  }

  private void clear() {
    work.cancel();
    outcome = Optional.empty();
    rows.set(List.of());
    sentence.set("");
    beside.set("");
    open();
  }

  // ---- what it shows

  ObservableList<SegmentChoice> columns() {
    return columns;
  }

  ObjectProperty<Optional<SegmentChoice>> columnProperty() {
    return column;
  }

  ObjectProperty<SegmentGoal> goalProperty() {
    return goal;
  }

  /** The share asked for, in per cent. */
  CheckedField getShare() {
    return share;
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return running.get();
  }

  public ReadOnlyBooleanProperty findableProperty() {
    return findable.getReadOnlyProperty();
  }

  public boolean isFindable() {
    return findable.get();
  }

  public ReadOnlyBooleanProperty usableProperty() {
    return usable.getReadOnlyProperty();
  }

  public boolean isUsable() {
    return usable.get();
  }

  public ReadOnlyBooleanProperty removableProperty() {
    return removable.getReadOnlyProperty();
  }

  public boolean isRemovable() {
    return removable.get();
  }

  /** What stands in the way; empty if nothing does. */
  public ReadOnlyStringProperty adviceProperty() {
    return advice.getReadOnlyProperty();
  }

  public String getAdvice() {
    return advice.get();
  }

  /** What came out; empty before. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }

  /** Rates and fairness beside those of common thresholds. */
  public ReadOnlyStringProperty besideProperty() {
    return beside.getReadOnlyProperty();
  }

  public String getBeside() {
    return beside.get();
  }

  /** Heading of what thresholds save. */
  ReadOnlyStringProperty effectProperty() {
    return effect.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<SegmentRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }
}
