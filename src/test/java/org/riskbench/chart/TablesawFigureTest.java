package org.riskbench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesawFigureTest {
  @Test
  void aFigureIsDrawnByOneCallIntoTheElementNamed() {
    String script = script("boosting");

    assertThat(script).startsWith("(function () {").endsWith("})();");
    assertThat(script).contains("document.getElementById('plot')");
    assertThat(script.split("Plotly\\.", -1)).hasSize(2);
    assertThat(script).contains("Plotly.newPlot(target_plot, data, layout, config)");
    assertThat(script).contains("name: 'boosting'");
    assertThat(script).doesNotContain("http");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "ends with a backslash \\",
        "\\u00zz",
        "two\nlines\r\nand \u2028 \u2029 more",
        "'; alert(1); '",
        "\"; alert(1); \"",
        "Plotly.newPlot(",
        "${alert(1)} {{7*7}} {% raw %}",
        "half a pair \ud83d"
      })
  void anEvilNameStaysTextInsideItsString(String name) {
    String script = script(name);
    String line = script.lines().filter(l -> l.startsWith("name: '")).findFirst().orElseThrow();
    String inside = line.substring("name: '".length(), line.length() - "',".length());

    assertThat(line).endsWith("',");
    assertThat(inside).doesNotContain("'", "\"", "</", "<!--");
    assertThat(inside.replace("\\\\", "").replace("\\u0022", "")).doesNotContain("\\");
    assertThat(script.toLowerCase(Locale.ROOT)).doesNotContain("</script", "<!--");
    assertThat(script).contains("Plotly.newPlot(target_plot, data, layout, config)");
    assertThat(script.lines().filter(l -> l.startsWith("name: '"))).hasSize(3);
  }

  @Test
  void coloursOfTheThemeArePassedIn() {
    ChartDescription chart = Charts.roc(Runs.named("a", "b"));
    String dark = TablesawFigure.script(chart, "plot", ChartColors.DARK);

    assertThat(dark).contains(ChartColors.DARK.background(), ChartColors.DARK.series(1));
    assertThat(dark).doesNotContain(ChartColors.LIGHT.text(), ChartColors.LIGHT.series(0));
  }

  @Test
  void noTwoOfThirtySixRunsLookAlike() {
    ChartColors colors = ChartColors.LIGHT;
    assertThat(
            IntStream.range(0, 36)
                .mapToObj(tone -> colors.series(tone) + Dash.of(tone).lengths())
                .distinct())
        .hasSize(36);
  }

  @Test
  void aRunKeepsItsLookWhicheverRunsAreBesideIt() {
    String both = TablesawFigure.script(Charts.roc(Runs.named("a", "b")), "p", ChartColors.LIGHT);
    String alone =
        TablesawFigure.script(
            Charts.roc(Runs.named("a", "b").subList(1, 2)), "p", ChartColors.LIGHT);
    assertThat(both).contains("trace1.line.dash = '12px,4px'");
    assertThat(alone)
        .contains("trace0.line.dash = '12px,4px'", ChartColors.LIGHT.series(1))
        .doesNotContain(ChartColors.LIGHT.series(0));
  }

  @Test
  void anIdThatIsCodeIsRefused() {
    ChartDescription chart = Charts.roc(Runs.named("a", "b"));
    assertThatThrownBy(() -> TablesawFigure.script(chart, "a');alert(1);('", ChartColors.LIGHT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String script(String name) {
    return TablesawFigure.script(Charts.roc(Runs.named(name, "second")), "plot", ChartColors.LIGHT);
  }
}
