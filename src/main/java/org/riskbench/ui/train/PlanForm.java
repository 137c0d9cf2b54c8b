package org.riskbench.ui.train;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.Portfolio;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TypedSeed;
import org.riskbench.ui.session.AskedPlan;
import org.riskbench.velocity.VelocityPlan;

/** Which learners are to be trained, by which settings, and how probabilities come about. */
public final class PlanForm {
  private final Messages messages;
  private final List<LearnerChoice> learners;
  private final ObjectProperty<LearnerChoice> shown;
  private final CheckedField seed;
  private final SearchForm search;
  private final ProbabilityForm probability = new ProbabilityForm();

  PlanForm(Messages messages) {
    this.messages = messages;
    this.learners = Learners.ALL.stream().map(each -> new LearnerChoice(each, messages)).toList();
    this.shown = new SimpleObjectProperty<>(learners.get(0));
    this.seed = new CheckedField("1", text -> TypedSeed.read(text, messages));
    this.search = new SearchForm(messages);
  }

  /** The listener is told when {@link #isAny} may have changed. */
  void listen(InvalidationListener listener) {
    learners.forEach(learner -> learner.chosenProperty().addListener(listener));
    search.autoProperty().addListener(listener);
  }

  /** Whether there is something to train. */
  boolean isAny() {
    return search.isAuto() || learners.stream().anyMatch(LearnerChoice::isChosen);
  }

  /** Looks at every field, so that each says what is wrong with it, and shows a wrong learner. */
  boolean validate() {
    List<LearnerChoice> wrong =
        search.isAuto()
            ? List.of()
            : learners.stream().filter(each -> each.isChosen() && !each.validate()).toList();
    wrong.stream().findFirst().ifPresent(shown::set);
    return Stream.of(wrong.isEmpty(), seed.validate(), search.validate(), probability.validate())
        .allMatch(Boolean::booleanValue);
  }

  /** What is to be done; what was typed must have been looked at. */
  ExperimentPlan plan(SplitPlan split, EncodingPlan encoding) {
    long start = TypedSeed.read(seed.getText(), messages);
    List<TrainingPlan> plans =
        search.isAuto()
            ? Portfolio.plans(start)
            : learners.stream()
                .filter(LearnerChoice::isChosen)
                .<TrainingPlan>map(learner -> learner.plan(start))
                .toList();
    return new ExperimentPlan(split, plans, VelocityPlan.NONE, encoding)
        .with(search.tuning(messages))
        .with(probability.calibrationPlan())
        .with(probability.imbalance());
  }

  /** The one learner of a plan with the settings of it, ready to be changed. */
  void layOpen(AskedPlan asked) {
    TrainingPlan plan = asked.plan();
    probability.fill(asked.parameters());
    search.autoProperty().set(false);
    search.tunedProperty().set(false);
    seed.textProperty().set(Long.toString(plan.seed()));
    for (LearnerChoice each : learners) {
      boolean same = each.learner().equals(plan.learner());
      each.chosenProperty().set(same);
      if (same) {
        each.fill(plan);
        shown.set(each);
      }
    }
  }

  public List<LearnerChoice> getLearners() {
    return learners;
  }

  /** The learner whose settings are shown. */
  public ObjectProperty<LearnerChoice> shownProperty() {
    return shown;
  }

  public LearnerChoice getShown() {
    return shown.get();
  }

  public CheckedField getSeed() {
    return seed;
  }

  /** What is searched for. */
  public SearchForm getSearch() {
    return search;
  }

  /** How probabilities come about. */
  public ProbabilityForm getProbability() {
    return probability;
  }
}
