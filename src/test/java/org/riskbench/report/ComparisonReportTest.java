package org.riskbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.riskbench.experiment.Run;
import org.riskbench.ui.session.TrainedDesk;

class ComparisonReportTest {
  private static final Instant NOW = Instant.parse("2026-11-25T21:00:00.5Z");

  private static ReportedRun told(String name, Run run) {
    return new ReportedRun(name, run.parameters(), run.evaluation(), run.calibration(), 1.5);
  }

  private static ComparisonReport report(String data, String best) {
    List<Run> runs = TrainedDesk.runs();
    return new ComparisonReport(
        data,
        Map.of("Source", "made up"),
        "Split by row.",
        List.of(told("floor", runs.get(0)), told("linear", runs.get(1))),
        best,
        List.of("Few records."));
  }

  /** The page without its scripts, which hold the drawing program. */
  private static String text(String html) {
    return Pattern.compile("<script>.*?</script>", Pattern.DOTALL).matcher(html).replaceAll("");
  }

  @Test
  void thePageTellsFiguresIntervalsDifferencesAndHowEachWasMade() {
    String page = text(report("cards", "linear").html(NOW));
    Run linear = TrainedDesk.runs().get(1);

    assertThat(page)
        .contains("Comparison of models on cards", "Made at 2026-11-25T21:00:00Z", "Few records.")
        .contains("linear (best)")
        .contains(String.format(Locale.ROOT, "%.4f", linear.evaluation().metrics().auc()))
        .contains(" to ")
        .contains("linear")
        .contains("<h2>Which really differ</h2>")
        .contains(linear.parameters().keySet());
    assertThat(page).doesNotContain("NaN", "null", "Optional");
  }

  @Test
  void nothingOfItComesFromOutsideAndNoNameBecomesMarkup() {
    String html = report("</title><script>alert(1)</script>", "linear").html(NOW);
    String page = text(html);

    assertThat(page).doesNotContain("<script", "src=", "href=");
    assertThat(page).contains("&lt;script&gt;alert(1)");
    assertThat(html).contains("default-src 'none'");
  }

  @Test
  void theSameReportIsTheSamePage() {
    assertThat(report("cards", "linear").html(NOW)).isEqualTo(report("cards", "linear").html(NOW));
  }
}
