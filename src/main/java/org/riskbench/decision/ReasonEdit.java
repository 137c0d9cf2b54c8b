package org.riskbench.decision;

import java.util.Optional;

/**
 * What a file or a form changes about a reason code; what is empty stays as it is. Immutable.
 *
 * @param code whose words are changed
 */
public record ReasonEdit(
    String code,
    Optional<String> wording,
    Optional<ReasonCode.Direction> direction,
    Optional<Boolean> customerSafe,
    Optional<String> customerWording) {
  /**
   * The code as it is after the change.
   *
   * @throws IllegalArgumentException if a wording can't be one
   */
  public ReasonCode of(ReasonCode before) {
    return new ReasonCode(
        before.code(),
        before.covers(),
        wording.orElse(before.wording()),
        direction.orElse(before.direction()),
        customerSafe.orElse(before.customerSafe()),
        customerWording.orElse(before.customerWording()));
  }
}
