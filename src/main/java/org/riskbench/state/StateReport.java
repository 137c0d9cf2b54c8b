package org.riskbench.state;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.velocity.VelocityPlan;

/** What a server that starts says of the earlier records it knows. */
public final class StateReport {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private StateReport() {}

  /** What is known now, in a sentence. */
  public static String sentence(States states, VelocityPlan plan, Instant now) {
    if (states instanceof CallerStates) {
      return "Nothing is kept of earlier records: each record brings %d fields that say it."
          .formatted(plan.size());
    }
    Optional<Known> known = states.known(plan).filter(each -> each.records() > 0);
    if (known.isEmpty()) {
      return "No earlier records are known yet; they are kept %s.".formatted(states.place());
    }
    Known found = known.get();
    double seen = Math.floor(100 * found.coverage(found.newest(), plan.horizon()));
    String until =
        plan.timeUnit() == 1
            ? ", the latest of %s (%s ago)"
                .formatted(
                    MINUTE.format(Instant.ofEpochMilli(found.newest())),
                    age(Duration.between(Instant.ofEpochMilli(found.newest()), now)))
            : "";
    return String.format(
        Locale.ROOT,
        "%,d earlier records are known%s, %.0f %% of the longest window; they are kept %s.",
        found.records(),
        until,
        seen,
        states.place());
  }

  private static String age(Duration age) {
    if (age.compareTo(Duration.ofHours(2)) < 0) {
      return Math.max(0, age.toMinutes()) + " minutes";
    }
    return age.compareTo(Duration.ofDays(2)) < 0
        ? age.toHours() + " hours"
        : age.toDays() + " days";
  }
}
