package org.riskbench.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Keeps the words of a job whole: where they have no room beside its progress they get lines of
 * their own above it, until the job has ended, as a strip that grows and shrinks with every phase
 * would move the whole screen. FX thread only.
 */
final class StatusWords {
  private static final int TITLE = 0;
  private static final int PHASE = 3;

  private final HBox above;
  private final HBox line;
  private final HBox job;
  private final Label title;
  private final Label phase;
  private final ProgressBar bar;

  /**
   * Looks after a job's words.
   *
   * @param above where they go when there is no room in the line
   * @param line all that stands in the strip
   * @param job the part of the line that tells the job: title, bar, percent, phase, and so on
   */
  StatusWords(HBox above, HBox line, HBox job, Label title, Label phase, ProgressBar bar) {
    this.above = above;
    this.line = line;
    this.job = job;
    this.title = title;
    this.phase = phase;
    this.bar = bar;
    show(false);
  }

  /** Another job is told, or none. */
  void begin() {
    if (!above.getChildren().isEmpty()) {
      above.getChildren().clear();
      job.getChildren().add(TITLE, title);
      job.getChildren().add(PHASE, phase);
      show(false);
    }
  }

  /** Makes room where it is needed. */
  void look() {
    if (above.getChildren().isEmpty() && needed() > line.getWidth()) {
      job.getChildren().removeAll(title, phase);
      above.getChildren().setAll(title, phase);
      show(true);
    }
  }

  private void show(boolean apart) {
    above.setVisible(apart);
    above.setManaged(apart);
    phase.setWrapText(apart);
    phase.setMinHeight(apart ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
    title.setMinWidth(apart ? Region.USE_PREF_SIZE : 0);
  }

  /** Only the bar can do with less. */
  private double needed() {
    return line.prefWidth(Region.USE_COMPUTED_SIZE) - bar.prefWidth(-1) + bar.minWidth(-1);
  }
}
