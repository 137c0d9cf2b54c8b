package org.riskbench.ui.train;

import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.experiment.Portfolio;
import org.riskbench.experiment.Tuning;
import org.riskbench.problem.Problem;
import org.riskbench.tuning.SearchPlan;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TypedFigure;

/** Whether the program chooses among learners, or searches for settings, and how long. */
public final class SearchForm {
  private static final double LONGEST = 24 * 60;

  private final BooleanProperty auto = new SimpleBooleanProperty(true);
  private final BooleanProperty tuned = new SimpleBooleanProperty();
  private final CheckedField minutes;

  SearchForm(Messages messages) {
    minutes = new CheckedField("2", text -> read(text, messages));
  }

  private static Duration read(String text, Messages messages) {
    double minutes = TypedFigure.read(text);
    if (!(minutes >= 0.1 && minutes <= LONGEST)) {
      throw Problem.error("USE-326", messages.text("train.minutes.wrong"), "").asException();
    }
    return Duration.ofMillis((long) (minutes * 60_000));
  }

  /** Whether a few learners compete and the program takes the winner. */
  public BooleanProperty autoProperty() {
    return auto;
  }

  public boolean isAuto() {
    return auto.get();
  }

  /** Whether the settings of chosen learners are searched for. */
  public BooleanProperty tunedProperty() {
    return tuned;
  }

  public boolean isTuned() {
    return tuned.get();
  }

  /** How many minutes it may take. */
  public CheckedField getMinutes() {
    return minutes;
  }

  /** Whether it takes time that can be limited. */
  boolean isTimed() {
    return auto.get() || tuned.get();
  }

  boolean validate() {
    return !isTimed() || minutes.validate();
  }

  /** What to search for; what was typed must have been looked at. */
  Tuning tuning(Messages messages) {
    if (!isTimed()) {
      return Tuning.NONE;
    }
    SearchPlan plan = SearchPlan.USUAL.within(read(minutes.getText(), messages));
    return auto.get()
        ? new Tuning.Portfolio(plan.withTrials(Portfolio.USUAL_TRIALS))
        : new Tuning.EachLearner(plan);
  }
}
