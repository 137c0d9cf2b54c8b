package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/** What a server remembers from one call to the next. */
class LiveStateTest {
  private static final SealedModel MODEL = SampleModels.counting();

  private static RunningServer running() {
    return new RunningServer(RunningServer.PLAN, MODEL);
  }

  private static String record(String time) {
    return "{\"at\":\"2026-03-01T" + time + "Z\",\"email\":\"a@x.org\"}";
  }

  private static Map<String, Object> body(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.std.mapFrom(answer.body());
  }

  private static double probability(RunningServer running, String path, String time)
      throws IOException {
    Map<String, Object> body = body(running.post(path, "application/json", record(time)));
    return ((Number) Objects.requireNonNull(body.get("probability"))).doubleValue();
  }

  @Test
  void eachScoredRecordIsSeenByLaterOnes() throws Exception {
    try (RunningServer running = running()) {
      double first = probability(running, "/v1/score", "12:00:00");
      double second = probability(running, "/v1/score", "12:10:00");
      double third = probability(running, "/v1/score", "12:20:00");

      assertThat(second).isGreaterThan(first);
      assertThat(third).isGreaterThan(second);
      assertThat(probability(running, "/v1/score", "13:30:00")).isEqualTo(first);
    }
  }

  @Test
  void theAnswerSaysWhetherTheRecordWasTaken() throws Exception {
    try (RunningServer running = running()) {
      assertThat(body(running.score(record("12:00:00")))).containsEntry("stateUpdated", true);
      assertThat(
              body(running.post("/v1/score?update=false", "application/json", record("12:01:00"))))
          .containsEntry("stateUpdated", false);
      assertThat(body(running.score(record("11:00:00")))).containsEntry("stateUpdated", false);
    }
  }

  @Test
  void aWhatIfIsSeenByNobody() throws Exception {
    try (RunningServer running = running()) {
      double first = probability(running, "/v1/score?update=false", "12:00:00");

      assertThat(probability(running, "/v1/score?update=false", "12:10:00")).isEqualTo(first);
    }
  }

  @Test
  void aBatchUpdatesNothingUnlessAsked() throws Exception {
    try (RunningServer running = running()) {
      String batch = "[" + record("12:00:00") + "," + record("12:01:00") + "]";
      running.post("/v1/score/batch", "application/json", batch);
      double untouched = probability(running, "/v1/score?update=false", "12:10:00");
      running.post("/v1/score/batch?update=true", "application/json", batch);

      assertThat(probability(running, "/v1/score?update=false", "12:10:00"))
          .isGreaterThan(untouched);
    }
  }

  @Test
  void aColdStateSaysSo() throws Exception {
    try (RunningServer running = running()) {
      running.score(record("12:00:00"));

      assertThat(running.score(record("12:30:00")).body()).contains("STATE-COLD", "50 %");
      assertThat(running.score(record("13:00:00")).body()).doesNotContain("STATE-COLD");
    }
  }

  @Test
  void aSwapToAModelThatCountsTheSameKeepsTheState() throws Exception {
    try (RunningServer running = running()) {
      running.score(record("12:00:00"));
      double before = probability(running, "/v1/score?update=false", "12:10:00");
      running.server().swap(SampleModels.counting());

      assertThat(probability(running, "/v1/score?update=false", "12:10:00")).isEqualTo(before);
    }
  }

  @Test
  void aWarmedStateIsKnownFromTheFirstCall() throws Exception {
    Rows past =
        new Rows(
            MODEL.model().inputs(),
            List.of(
                new ColumnValues.Numbers(new double[] {1_772_366_400_000.0}),
                new ColumnValues.Texts(new int[] {0}, new String[] {"a@x.org"})));
    try (RunningServer cold = running();
        RunningServer warm = running()) {
      warm.server().states().warm(MODEL.model().velocity(), past, JobContext.none());
      warm.server().swap(MODEL);

      assertThat(probability(warm, "/v1/score?update=false", "12:10:00"))
          .isGreaterThan(probability(cold, "/v1/score?update=false", "12:10:00"));
    }
  }
}
