package org.riskbench.ui.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.experiment.Portfolio;
import org.riskbench.training.Learner;
import org.riskbench.training.TrainingPlan;
import org.riskbench.ui.kit.Messages;

/** A learner that can be ticked, and what can be set of it. */
public final class LearnerChoice {
  private final Learner<?> learner;
  private final String title;
  private final String explanation;
  private final List<ParameterField> parameters;
  private final BooleanProperty chosen = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

  LearnerChoice(Learner<?> learner, Messages messages) {
    this.learner = learner;
    this.title = messages.text("learner." + learner.name());
    this.explanation = messages.text("learner." + learner.name() + ".hint");
    this.parameters =
        learner.parameters().stream().map(each -> new ParameterField(each, messages)).toList();
    chosen.set(Portfolio.plans(1).stream().anyMatch(plan -> plan.learner().equals(learner.name())));
    for (ParameterField each : parameters) {
      each.field().textProperty().addListener((property, before, typed) -> look());
    }
  }

  private void look() {
    changed.set(parameters.stream().anyMatch(each -> !each.isUsual()));
  }

  /** Name as on the command line. */
  public String learner() {
    return learner.name();
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** One sentence: what it does and when it is good. */
  public String explanation() {
    return explanation;
  }

  public List<ParameterField> parameters() {
    return parameters;
  }

  /** Whether it is to be trained. */
  public BooleanProperty chosenProperty() {
    return chosen;
  }

  public boolean isChosen() {
    return chosen.get();
  }

  /** Whether a parameter is not as usual. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  public boolean isChanged() {
    return changed.get();
  }

  /** Makes every parameter usual again. */
  public void reset() {
    parameters.forEach(ParameterField::reset);
  }

  /** Sets the parameters as a plan of this learner has them; the others as usual. */
  void fill(TrainingPlan plan) {
    reset();
    Map<String, String> known = plan.parameters();
    for (ParameterField each : parameters) {
      if (known.containsKey(each.name())) {
        each.fill(known.getOrDefault(each.name(), ""));
        each.field().validate();
      }
    }
  }

  /** Looks at what was typed; whether all of it will do. */
  boolean validate() {
    return parameters.stream().filter(each -> !each.field().validate()).count() == 0;
  }

  /**
   * What to train.
   *
   * @throws org.riskbench.problem.ProblemException if what was typed won't do
   */
  TrainingPlan plan(long seed) {
    Map<String, String> typed = new LinkedHashMap<>();
    parameters.forEach(each -> typed.put(each.name(), each.value()));
    return learner.plan(typed, seed);
  }
}
