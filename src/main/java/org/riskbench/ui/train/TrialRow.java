package org.riskbench.ui.train;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riskbench.training.Learners;
import org.riskbench.tuning.Trial;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * One trial as a line of text.
 *
 * @param settings those that are not as usual
 * @param rows share of the rows there were to learn from
 */
public record TrialRow(
    String number, String learner, String settings, String score, String rows, String seconds) {

  static TrialRow of(Trial trial, Messages messages) {
    return new TrialRow(
        Integer.toString(trial.number()),
        messages.text("learner." + trial.learner()),
        settings(trial, messages),
        Formats.print("%.4f ± %.4f", trial.score(), trial.standardError()),
        Formats.percent(trial.share()),
        Formats.elapsed(trial.took()));
  }

  private static String settings(Trial trial, Messages messages) {
    LearnerTitles titles = new LearnerTitles(messages);
    Map<String, String> usual = Learners.plan(trial.learner(), trial.plan().seed()).parameters();
    String changed =
        new TreeMap<>(trial.plan().parameters())
            .entrySet().stream()
                .filter(each -> !each.getValue().equals(usual.get(each.getKey())))
                .map(each -> each.getKey() + " " + titles.in(shortened(each.getValue())))
                .collect(Collectors.joining(", "));
    return changed.isEmpty() ? messages.text("train.trial.usual") : changed;
  }

  /** A number with no more digits than help. */
  private static String shortened(String value) {
    try {
      return Formats.trimmed("%.3g", Double.parseDouble(value));
    } catch (NumberFormatException e) {
      return value; // a word
    }
  }
}
