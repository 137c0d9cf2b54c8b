package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The record that a kit is tried with. */
class SmokeTest {
  @TempDir private Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell is needed")
  void nobodySeesKeysOnACommandLine() throws Exception {
    Path kit = KitPlans.write(Target.SERVER, KitPlans.plain(), folder.resolve("kit"));
    FakeTool curl = new FakeTool("curl", folder.resolve("bin"));
    Map<String, String> secrets =
        Map.of("RISKBENCH_KEY", "rbk_hush", "RISKBENCH_HEADER", "x-functions-key: quiet");

    curl.run(kit, secrets, "./smoke.sh", "http://127.0.0.1:7070/");

    assertThat(curl.asked())
        .singleElement()
        .asString()
        .contains("http://127.0.0.1:7070/v1/score?update=false")
        .doesNotContain("hush", "quiet");
    assertThat(curl.given("configured"))
        .isEqualTo(
            """
            header = "Authorization: Bearer rbk_hush"
            header = "x-functions-key: quiet"
            """);
  }

  @Test
  void whatRulesDecideByListsIsNotForetold() {
    KitPlan asking = KitPlans.counting(PastSource.CALLER);
    assertThat(asking.sealed().model().rules().lists()).isNotEmpty();

    assertThat(expected(asking)).contains("\"score\":").endsWith("\"decision\":\n");
    assertThat(expected(KitPlans.countingAlone(PastSource.CALLER)))
        .containsPattern("\"decision\":\"(APPROVE|REVIEW|DECLINE)\"\\n");
  }

  private static String expected(KitPlan plan) {
    return CloudKits.in(KitPlans.texts(Kits.files(Target.LIBRARY, plan)), "smoke/expected.txt");
  }
}
