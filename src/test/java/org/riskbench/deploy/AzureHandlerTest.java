package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a custom handler, started and called as the host of Azure Functions does. */
class AzureHandlerTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path folder;

  /** What {@code functions.sh package} puts together, but for the Java. */
  private Path app(Optional<PastSource> past) throws IOException {
    Path kit = CloudKits.written(Target.AZURE, past, folder);
    Path app = kit.resolve("functions");
    try (Stream<Path> parts = Files.list(kit)) {
      for (Path part : parts.toList()) {
        String name = part.getFileName().toString();
        if (Set.of("lib", "riskbench-server.jar", KitPlan.MODEL).contains(name)) {
          Files.move(part, app.resolve(name));
        }
      }
    }
    return app;
  }

  private FunctionsHost host(Path app, Map<String, String> settings) throws IOException {
    return new FunctionsHost(app, JAVA, settings, folder.resolve("said"));
  }

  private static HttpResponse<String> score(FunctionsHost host, String body) throws Exception {
    return host.call("POST", "/v1/score?update=false", body).orElseThrow();
  }

  private static String record(KitPlan plan) {
    return KitPlans.texts(Kits.files(Target.AZURE, plan)).get("smoke/record.json");
  }

  @Test
  void theHandlerAnswersAsTheModelFileSays() throws Exception {
    Map<String, String> kit = CloudKits.texts(Target.AZURE, Optional.empty());
    try (FunctionsHost host = host(app(Optional.empty()), Map.of())) {
      assertThat(host.isReady()).as(host.said()).isTrue();
      HttpResponse<String> answer = score(host, kit.get("smoke/record.json"));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).contains(kit.get("smoke/expected.txt").strip());
      assertThat(host.call("GET", "/health", "").orElseThrow().statusCode()).isEqualTo(200);
      assertThat(host.call("GET", "/ready", "").orElseThrow().statusCode()).isEqualTo(200);
      assertThat(host.call("GET", "/openapi.json", "").orElseThrow().body()).contains("3.1");
      assertThat(host.call("GET", "/v2/health/live", "").orElseThrow().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatIsWrongWithACallIsToldThroughTheHost() throws Exception {
    try (FunctionsHost host = host(app(Optional.empty()), Map.of())) {
      assertThat(host.isReady()).as(host.said()).isTrue();
      HttpResponse<String> answer = score(host, "{\"nobody_knows_this\":1}");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(score(host, "{").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void whatAnAdministratorMayDoIsNotLetThrough() throws Exception {
    try (FunctionsHost host = host(app(Optional.empty()), Map.of())) {
      for (String path : List.of("/v1/mode", "/v1/models/x/versions/1/activate", "/v1/feedback")) {
        assertThat(host.call("POST", path, "{}")).isEmpty();
      }
      assertThat(host.call("GET", "/metrics", "")).isEmpty();
      assertThat(host.call("GET", "/", "")).isEmpty();
    }
  }

  @Test
  void aModelThatCountsIsToldByItsCaller() throws Exception {
    KitPlan plan = CloudKits.counting(Optional.of(PastSource.CALLER));
    Map<String, Object> record = new HashMap<>(JSON.std.mapFrom(record(plan)));
    Path app = app(plan.past());
    try (FunctionsHost host = host(app, Map.of("RISKBENCH_STATE", "caller"))) {
      assertThat(host.isReady()).as(host.said()).isTrue();
      HttpResponse<String> whole = score(host, JSON.std.asString(record));
      assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);

      record.remove(plan.sealed().model().velocity().features().get(0).name());
      assertThat(score(host, JSON.std.asString(record)).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void thePackageBringsAJavaThatIsEnough() throws Exception {
    assumeThat(CloudKits.hasProgram("zip") && CloudKits.hasProgram("jlink"))
        .as("jlink and zip (apt-get install zip) are installed")
        .isTrue();
    Path kit = CloudKits.written(Target.AZURE, Optional.empty(), folder);
    FakeTool none = new FakeTool("az", folder.resolve("bin"));
    FakeTool.Ended packed = none.run(kit, Map.of(), "./functions.sh", "package");
    assertThat(packed.code()).as(packed.said()).isZero();
    assertThat(kit.resolve("package.zip")).isNotEmptyFile();

    Path app = kit.resolve("package");
    Path java = app.resolve("runtime").resolve("bin").resolve("java");
    try (FunctionsHost host = new FunctionsHost(app, java, Map.of(), folder.resolve("said"))) {
      assertThat(host.isReady()).as(host.said()).isTrue();
      assertThat(score(host, record(KitPlans.plain())).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void withoutThatSettingItDoesNotStartAndSaysWhy() throws Exception {
    try (FunctionsHost host = host(app(Optional.of(PastSource.CALLER)), Map.of())) {
      assertThat(host.exit()).isEqualTo(2);
      assertThat(host.said()).contains("RISKBENCH_STATE");
    }
  }

  @Test
  void aModelOfAnotherSealIsRefused() throws Exception {
    Path app = app(Optional.empty());
    String key =
        """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
        -----END PUBLIC KEY-----
        """;
    try (FunctionsHost host = host(app, Map.of("RISKBENCH_SEAL_KEY", key))) {
      assertThat(host.exit()).as(host.said()).isEqualTo(4);
      assertThat(host.said()).contains("seal").doesNotContain("Exception");
    }
  }
}
