package org.riskbench.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.audit.AuditAction;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;

/**
 * Writes down who steered a server and why. Where that can't be done the act holds all the same: a
 * kill switch that waits for its log is none. Thread-safe.
 */
@FunctionalInterface
public interface ControlLog {
  /** Nothing is written down. */
  ControlLog NONE = (action, details) -> Optional.empty();

  /**
   * Writes one act down.
   *
   * @param details by name, in the order given
   * @return why it could not be written down, if so
   */
  Optional<Problem> write(AuditAction action, Map<String, String> details);

  /** The log of a registry. */
  static ControlLog of(ModelRegistry registry) {
    return registry::steered;
  }

  /** The mode was changed. */
  default Optional<Problem> switched(KillSwitch.Position position) {
    return write(AuditAction.MODE, details(position));
  }

  /** A server starts in the mode that it was left in. */
  default Optional<Problem> restored(KillSwitch.Position position) {
    Map<String, String> details = details(position);
    details.put("kept", position.since().toString());
    return write(AuditAction.MODE, details);
  }

  private static Map<String, String> details(KillSwitch.Position position) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("mode", position.mode().word());
    details.put("why", position.why());
    details.put("caller", position.who());
    return details;
  }

  /** Another model answers. */
  default Optional<Problem> activated(ModelId id, ModelId before, String caller, String emergency) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("model", id.toString());
    details.put("before", before.toString());
    details.put("caller", caller);
    if (!emergency.isEmpty()) {
      details.put("emergency", emergency);
    }
    return write(AuditAction.ACTIVATE, details);
  }

  /** Another model is in the shadow, or none. */
  default Optional<Problem> challenged(Optional<ModelId> challenger, String caller) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("challenger", challenger.map(ModelId::toString).orElse("none"));
    details.put("caller", caller);
    return write(AuditAction.SHADOW, details);
  }
}
