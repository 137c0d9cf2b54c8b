package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Treatment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class TeamOptionsTest {
  private static final Capacity OWN = new Capacity(120, 0.1, 4, Treatment.BLOCK);

  @Command
  private static final class Asked {
    @Mixin private TeamOptions team = new TeamOptions();
  }

  private static TeamOptions given(String... arguments) {
    Asked asked = new Asked();
    new CommandLine(asked).parseArgs(arguments);
    return asked.team;
  }

  @ParameterizedTest
  @CsvSource({"step-up, STEP_UP", "approve, NONE", "decline, BLOCK"})
  void whatOverflowsGetsTheTreatmentThatIsGiven(String text, Treatment expected) {
    assertThat(given("--overflow", text, "--oldest", "2").rule(OWN))
        .isEqualTo(new Capacity(120, 0.1, 2, expected));
  }

  @Test
  void whatIsNotGivenStaysAsItIs() {
    assertThat(given().rule(OWN)).isEqualTo(OWN);
    assertThat(given().reviewerCases()).isEmpty();
    assertThat(given("--reviewer-cases", "40").reviewerCases()).contains(40.0);
  }

  @Test
  void aManualReviewIsNoWayOutOfAFullQueue() {
    assertThatThrownBy(() -> given("--overflow", "manual-review").rule(OWN))
        .hasMessageContaining("USE-531");
    assertThatThrownBy(() -> given("--oldest", "0").rule(OWN)).hasMessageContaining("USE-510");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "NaN", "1e9"})
  void aReviewerDoesSomeCasesADay(String text) {
    assertThatThrownBy(() -> given("--reviewer-cases", text).reviewerCases())
        .hasMessageContaining("USE-532");
  }
}
