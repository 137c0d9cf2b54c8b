package org.riskbench.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class FailedCallsTest {
  private final FailedCalls failures = new FailedCalls(() -> 0, 7);

  @Test
  void anAddressThatFailsOverAndOverIsSlowedDownAndAnotherIsNot() throws UnknownHostException {
    InetAddress wild = InetAddress.getByName("203.0.113.9");
    for (int i = 0; i < FailedCalls.RATE.calls(); i++) {
      assertThat(failures.failed(wild).granted()).isTrue();
    }
    assertThat(failures.failed(wild).granted()).isFalse();
    assertThat(failures.failed(wild).retryIn()).isEqualTo(2);
    assertThat(failures.failed(InetAddress.getByName("203.0.113.10")).granted()).isTrue();
    assertThat(failures.count()).isEqualTo(FailedCalls.RATE.calls() + 3);
  }

  @Test
  void addressesOfOneIpv6NetworkCountTogether() throws UnknownHostException {
    for (int i = 0; i < FailedCalls.RATE.calls(); i++) {
      failures.failed(InetAddress.getByName("2001:db8:1:2::" + Integer.toHexString(i + 1)));
    }
    assertThat(failures.failed(InetAddress.getByName("2001:db8:1:2:ffff::1")).granted()).isFalse();
    assertThat(failures.failed(InetAddress.getByName("2001:db8:1:3::1")).granted()).isTrue();
  }
}
