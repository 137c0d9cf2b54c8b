package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.monitor.Exposition;

/** What a Prometheus server demands of {@code /metrics}: text format 0.0.4, line by line. */
class MetricsFormatTest {
  private static final Pattern HELP = Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
  private static final Pattern TYPE =
      Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[a-zA-Z_][a-zA-Z0-9_]*=\"([^\"\\\\\n]|\\\\[\\\\\"n])*\""
              + "(,[a-zA-Z_][a-zA-Z0-9_]*=\"([^\"\\\\\n]|\\\\[\\\\\"n])*\")*})?"
              + " (NaN|[+-]Inf|-?[0-9.]+(E-?[0-9]+)?)");

  private final Map<String, String> types = new LinkedHashMap<>();
  private final Set<String> helped = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private String current = "";

  private static List<String> lines(Path folder) {
    try (LoggedServer server =
        new LoggedServer(folder.resolve("log.db"), SampleModels.version(1))) {
      server.score("one", "{\"amount\":60,\"channel\":\"web\",\"phone_match\":true}");
      server.score("two", "{\"amount\":\"much\"}");
      HttpResponse<String> answer = server.running().get("/metrics");
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("text/plain; version=0.0.4; charset=utf-8");
      assertThat(answer.body()).endsWith("\n");
      return answer.body().lines().toList();
    }
  }

  private void read(String line) {
    Matcher help = HELP.matcher(line);
    Matcher type = TYPE.matcher(line);
    Matcher sample = SAMPLE.matcher(line);
    if (help.matches()) {
      assertThat(helped.add(help.group(1))).as("told once: " + line).isTrue();
    } else if (type.matches()) {
      current = type.group(1);
      assertThat(helped).as("help before type: " + line).contains(current);
      assertThat(types.put(current, type.group(2))).as("typed once: " + line).isNull();
    } else {
      assertThat(sample.matches()).as(line).isTrue();
      assertThat(family(sample.group(1))).as("its values together: " + line).isEqualTo(current);
      String labels = sample.group(2) == null ? "" : sample.group(2);
      assertThat(seen.add(sample.group(1) + labels)).as("one value: " + line).isTrue();
    }
  }

  private String family(String name) {
    return "histogram".equals(types.get(current))
        ? name.replaceAll("_(bucket|sum|count)$", "")
        : name;
  }

  @Test
  void everyLineIsOfTheFormatAndEveryMetricSaysWhatItIs(@TempDir Path folder) {
    lines(folder).forEach(this::read);

    assertThat(types)
        .containsEntry("riskbench_requests_total", "counter")
        .containsEntry("riskbench_request_duration_seconds", "histogram")
        .containsEntry("riskbench_mode", "gauge")
        .containsEntry("riskbench_log_up", "gauge")
        .containsEntry("riskbench_score", "histogram");
    types.forEach(
        (name, type) ->
            assertThat(name.endsWith("_total"))
                .as(name + " is a " + type)
                .isEqualTo(type.equals("counter")));
    seen.stream()
        .filter(name -> name.contains("_bucket{") && !name.contains("+Inf"))
        .forEach(
            bucket ->
                assertThat(seen)
                    .contains(
                        bucket.replaceAll(
                            "le=\"[^\"]*\"", Matcher.quoteReplacement("le=\"+Inf\""))));
  }

  @Test
  void aLabelThatHoldsAnythingIsStillOneLabel() {
    String text =
        new Exposition()
            .head("riskbench_x", "gauge", "One \\ line\nor two.")
            .value("riskbench_x", 1, "band", "a \"b\" \\ c\nd")
            .toString();

    text.lines().forEach(this::read);

    assertThat(seen).containsExactly("riskbench_x{band=\"a \\\"b\\\" \\\\ c\\nd\"}");
  }
}
