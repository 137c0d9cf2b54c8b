package org.riskbench.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.Labels;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.profile.Finding.Action;
import org.riskbench.profile.Finding.Severity;

/** A class that comes only in part of the period: then the time alone tells the label. */
final class PeriodFindings {
  private static final int EXPECTED = 20;

  /** Share of the labelled rows without the class that counts as part of the period. */
  private static final double LONG = 0.15;

  private PeriodFindings() {}

  static List<Finding> of(Dataset dataset) {
    Labels labels = dataset.labels();
    Optional<TimeAxis> axis = TimeAxis.of(dataset);
    if (axis.isEmpty() || labels.frauds() == 0 || labels.goods() == 0) {
      return List.of();
    }
    int[] rows =
        Arrays.stream(labels.matureRows())
            .filter(row -> !Double.isNaN(axis.get().at(row)))
            .boxed()
            .sorted(Comparator.comparingDouble(axis.get()::at))
            .mapToInt(Integer::intValue)
            .toArray();
    String column = labels.rule().map(LabelRule::column).orElse("");
    return look(labels, rows, true)
        .or(() -> look(labels, rows, false))
        .map(text -> List.of(finding(column, text)))
        .orElse(List.of());
  }

  private static Finding finding(String column, String text) {
    return new Finding(
        "LEAK-PERIOD",
        column,
        Severity.WARNING,
        text,
        List.of(Action.SPLIT_BY_TIME, Action.KEEP_WITH_NOTE));
  }

  private static Optional<String> look(Labels labels, int[] rows, boolean fraud) {
    int count = 0;
    int longest = 0;
    int endOfLongest = 0;
    int run = 0;
    for (int i = 0; i < rows.length; i++) {
      boolean wanted = labels.isFraud(rows[i]) == fraud;
      count += wanted ? 1 : 0;
      run = wanted ? 0 : run + 1;
      if (run > longest) {
        longest = run;
        endOfLongest = i + 1;
      }
    }
    double expected = count * (double) longest / Math.max(1, rows.length);
    // Frauds come in waves, so the stretch must be long in the period too.
    if (longest < LONG * rows.length || expected < EXPECTED) {
      return Optional.empty();
    }
    String where =
        endOfLongest == rows.length
            ? "at the end of"
            : endOfLongest == longest ? "at the beginning of" : "within";
    return Optional.of(
        String.format(
            Locale.ROOT,
            "For %.0f %% of the records, %s the period, no record is labelled %s, though %,.0f"
                + " were to be expected: the label comes only in part of the period, and anything"
                + " that changes with time gives it away.",
            100.0 * longest / rows.length,
            where,
            fraud ? "fraud" : "good",
            expected));
  }
}
