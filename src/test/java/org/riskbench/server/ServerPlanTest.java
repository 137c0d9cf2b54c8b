package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.problem.ProblemException;

class ServerPlanTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"0.0.0.0", "192.168.1.5", "::", "example.com", "127.0.0.1.example.com", ""})
  void aHostThatOthersCanReachIsRefusedWithoutAKey(String host) {
    assertThatThrownBy(() -> ServerPlan.defaults().onHost(host))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("SERVER-101");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "::1", "[::1]", "127.8.8.8"})
  void thisMachineAloneIsFine(String host) {
    assertThat(ServerPlan.defaults().onHost(host).host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void aPortThatDoesNotExistIsRefused(int port) {
    assertThatThrownBy(() -> ServerPlan.defaults().onPort(port))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("SERVER-105");
  }
}
