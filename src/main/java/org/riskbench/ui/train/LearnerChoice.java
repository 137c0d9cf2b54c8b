package org.riskbench.ui.train;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A learner that can be ticked. */
public final class LearnerChoice {
  private final String learner;
  private final String title;
  private final String explanation;
  private final BooleanProperty chosen = new SimpleBooleanProperty(true);

  LearnerChoice(String learner, String title, String explanation) {
    this.learner = learner;
    this.title = title;
    this.explanation = explanation;
  }

  /** Name as on the command line. */
  public String learner() {
    return learner;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** One sentence: what it does and when it is good. */
  public String explanation() {
    return explanation;
  }

  /** Whether it is to be trained. */
  public BooleanProperty chosenProperty() {
    return chosen;
  }

  public boolean isChosen() {
    return chosen.get();
  }
}
