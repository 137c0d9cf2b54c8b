package org.riskbench.ui.callers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.access.ApiKey;
import org.riskbench.access.KeyFile;
import org.riskbench.access.NewKey;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/**
 * The key file of this desk, and who called by the names in it. Every method blocks: not on the FX
 * thread.
 *
 * @param lastSeen when each caller got its last decision, by its name
 */
public record KeyDesk(KeyFile file, Supplier<Map<String, Instant>> lastSeen, Clock clock) {
  /**
   * What there is.
   *
   * @param seen when each name called last
   * @param unseen why nothing can be said of that
   */
  record Found(List<ApiKey> keys, Map<String, Instant> seen, Optional<Problem> unseen) {}

  /** Keys are worth showing even where the log can't be read. */
  Found look() {
    List<ApiKey> keys = file.list();
    if (keys.isEmpty()) {
      return new Found(keys, Map.of(), Optional.empty());
    }
    try {
      return new Found(keys, lastSeen.get(), Optional.empty());
    } catch (ProblemException e) {
      return new Found(keys, Map.of(), Optional.of(e.problem()));
    }
  }

  NewKey make(KeyOrder order) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    NewKey made =
        NewKey.make(
            order.owner(), order.scopes(), now, order.lifetime().map(now::plus), order.rate());
    file.add(made.key());
    return made;
  }

  ApiKey revoke(String id) {
    return file.revoke(id);
  }
}
