package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a running server tells of itself, beside other calls. */
@SuppressWarnings("NullAway.Init") // started before the first test
class MonitorPagesTest {
  private static final Pattern SAMPLE =
      Pattern.compile("[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? [-+0-9.eEINnaf]+");
  private static RunningServer running;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    running.score("{\"amount\": 12.5, \"channel\": \"web\", \"ip_address\": \"203.0.113.77\"}");
    running.score("{\"amount\": \"a lot\"}");
    running.post("/v1/score/batch", "application/x-ndjson", "{\"amount\": 9}\n{\"amount\": 8}\n");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void requestsAreCountedByCallAndStatusAndRecordsByBand() {
    String text = running.get("/metrics").body();

    assertThat(text)
        .contains(
            "riskbench_responses_total{call=\"score\",code=\"200\"} 1",
            "riskbench_responses_total{call=\"score\",code=\"422\"} 1",
            "riskbench_responses_total{call=\"batch\",code=\"200\"} 1",
            "riskbench_request_duration_seconds_count{call=\"score\"} 2",
            "riskbench_score_count 3",
            "riskbench_model_info{model=\"registrations\",version=\"7\"} 1",
            "riskbench_decisions_total{decision=\"DECLINE\"}");
  }

  /** As Prometheus demands it: each metric once, explained before it is told, histograms rising. */
  @Test
  void theTextIsOneThatPrometheusReads() {
    String[] lines = running.get("/metrics").body().split("\n");

    Set<String> told = new HashSet<>();
    String metric = "";
    for (String line : lines) {
      if (line.startsWith("# HELP ")) {
        metric = line.split(" ")[2];
        assertThat(told.add(metric)).as(line).isTrue();
      } else if (line.startsWith("# TYPE ")) {
        assertThat(line).matches("# TYPE " + metric + " (counter|gauge|histogram)");
      } else {
        assertThat(line).matches(SAMPLE);
        assertThat(line).startsWith(metric);
      }
    }
    assertThat(Arrays.stream(lines).filter(line -> line.contains("le=\"+Inf\"")))
        .as("each histogram ends")
        .isNotEmpty();
  }

  @Test
  void theSameIsToldAsJsonWithoutAnyValueOfARecord() {
    String json = running.get("/v1/monitor").body();

    assertThat(json)
        .contains("\"registrations\"", "\"trainingKept\" : false", "\"p99Seconds\"")
        .doesNotContain("203.0.113")
        .doesNotContain("NaN");
    assertThat(running.get("/metrics").body()).doesNotContain("203.0.113");
  }

  @Test
  void anotherModelStartsAnewAndTheOneBeforeStaysReadable() {
    try (RunningServer other = RunningServer.start()) {
      other.score("{\"amount\": 1}");
      other.server().swap(SampleModels.version(8));
      other.score("{\"amount\": 1}");
      other.score("{\"amount\": 1}");

      assertThat(other.server().monitor().report().orElseThrow().records()).isEqualTo(2);
      assertThat(other.server().monitor().earlier().get(0).records()).isEqualTo(1);
    }
  }

  @Test
  void theFiguresOfTheLastRunStayWhenTheServerIsStopped() {
    RunningServer other = RunningServer.start();
    other.score("{\"amount\": 1}");
    other.close();

    assertThat(other.server().monitor().report().orElseThrow().records()).isEqualTo(1);
  }
}
