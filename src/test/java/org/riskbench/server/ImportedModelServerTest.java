package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Policy;
import org.riskbench.onnx.ImportedModels;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.registry.ModelRegistry;

/** A colleague's ONNX model is published like any other. */
class ImportedModelServerTest {
  private final RunningServer server;

  ImportedModelServerTest(@TempDir Path folder) {
    ModelRegistry registry =
        new ModelRegistry(folder.resolve("models"), Clock.systemUTC(), new OnnxPart());
    this.server =
        new RunningServer(
            RunningServer.PLAN,
            registry.save(
                "colleague", ImportedModels.compared(folder).best().draft(Policy.of(1, 300, 900))));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRiskyRecordIsReviewedWithReasons() {
    HttpResponse<String> answer = server.score("{\"amount\":700,\"channel\":\"app\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"code\":\"AMOUNT\"", "\"code\":\"CHANNEL\"", "higher than in 99.9 % of good records")
        .doesNotContain("\"decision\":\"APPROVE\"");
  }

  @Test
  void aLevelTheModelDoesNotKnowIsScoredWithAWarning() {
    HttpResponse<String> answer = server.score("{\"amount\":7,\"channel\":\"Zanzibar77\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("SCORE-412").doesNotContain("Zanzibar77");
  }

  @Test
  void aMissingValueIsScoredWithAWarning() {
    HttpResponse<String> answer = server.score("{\"channel\":\"web\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("SCORE-411");
  }
}
