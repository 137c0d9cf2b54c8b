package org.riskbench.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riskbench.experiment.VelocityEstimate;

/** What velocity features seem to bring, as a table and as JSON; the most useful first. */
final class VelocityText {
  private VelocityText() {}

  static List<Object> json(List<VelocityEstimate> estimates) {
    return ordered(estimates).stream().<Object>map(VelocityText::json).toList();
  }

  private static Map<String, @Nullable Object> json(VelocityEstimate estimate) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("feature", estimate.feature().name());
    json.put("present", estimate.present());
    json.put("auc", orNull(estimate.auc()));
    json.put("gain", orNull(estimate.gain()));
    return json;
  }

  static void print(List<VelocityEstimate> estimates, Terminal terminal) {
    if (estimates.isEmpty()) {
      return;
    }
    terminal.line("");
    terminal.line("Features of earlier records, on the training part alone:");
    TextTable table = new TextTable("feature", "present", "auc alone", "adds");
    for (VelocityEstimate estimate : ordered(estimates)) {
      table.row(
          estimate.feature().name(),
          String.format(Locale.ROOT, "%.0f %%", 100 * estimate.present()),
          text("%.3f", estimate.auc()),
          text("%+.3f", estimate.gain()));
    }
    table.print(terminal);
  }

  private static List<VelocityEstimate> ordered(List<VelocityEstimate> estimates) {
    return estimates.stream()
        .sorted(
            Comparator.comparingDouble(
                each -> Double.isNaN(each.gain()) ? Double.MAX_VALUE : -each.gain()))
        .toList();
  }

  private static String text(String format, double figure) {
    return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, format, figure);
  }

  private static @Nullable Double orNull(double figure) {
    return Double.isNaN(figure) ? null : figure;
  }
}
