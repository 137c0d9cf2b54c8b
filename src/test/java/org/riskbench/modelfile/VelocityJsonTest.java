package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.PlaceholderKeys;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

class VelocityJsonTest {
  private static final VelocityPlan PLAN =
      new VelocityPlan(
          "at",
          1,
          List.of(new VelocityFeature(List.of("ip", "mail"), Window.EVER, Aggregate.COUNT)),
          Map.of("ip", KeyRule.IP),
          VelocityPlan.USUAL_RETENTION);

  @Test
  void acceptedPlaceholdersComeBack() {
    VelocityPlan plan =
        new VelocityPlan(
            PLAN.time(),
            PLAN.timeUnit(),
            PLAN.features(),
            PLAN.rules(),
            PLAN.retention(),
            new PlaceholderKeys(Map.of("mail", Set.of("b@x.org", "a@x.org"), "ip", Set.of("ü"))));

    assertThat(VelocityJson.read(VelocityJson.write(plan))).isEqualTo(plan);
    assertThat(VelocityJson.write(plan)).isEqualTo(VelocityJson.write(plan));
  }

  @Test
  void aFileFromBeforePlaceholdersCouldBeAcceptedIsStillRead() {
    byte[] written = VelocityJson.write(PLAN);

    assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain("placeholders");
    assertThat(VelocityJson.read(written)).isEqualTo(PLAN);
  }
}
