package org.riskbench.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.riskbench.decision.Decision;

/**
 * Which decisions are looked for: all that meet every part that is given. Immutable.
 *
 * @param from received at this moment or later
 * @param until received before this moment
 * @param model name and version
 * @param leastScore this score or higher
 * @param mostScore this score or lower
 * @param rule name of a rule that held
 * @param entity the clear key of an entity, as a person types it: hashed to look for it, never kept
 */
public record DecisionQuery(
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<Decision> decision,
    Optional<String> band,
    Optional<String> model,
    OptionalInt leastScore,
    OptionalInt mostScore,
    Optional<String> rule,
    Optional<String> entity) {
  /** All of them. */
  public static final DecisionQuery ALL =
      new DecisionQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty());

  /** The same within a time. */
  public DecisionQuery between(Optional<Instant> start, Optional<Instant> end) {
    return new DecisionQuery(
        start, end, decision, band, model, leastScore, mostScore, rule, entity);
  }

  /** The same of one decision. */
  public DecisionQuery of(Decision only) {
    return new DecisionQuery(
        from, until, Optional.of(only), band, model, leastScore, mostScore, rule, entity);
  }

  /** The same of one model, by name and version. */
  public DecisionQuery by(String nameAndVersion) {
    return new DecisionQuery(
        from,
        until,
        decision,
        band,
        Optional.of(nameAndVersion),
        leastScore,
        mostScore,
        rule,
        entity);
  }

  /** The same of one entity's key. */
  public DecisionQuery about(String clearKey) {
    return new DecisionQuery(
        from, until, decision, band, model, leastScore, mostScore, rule, Optional.of(clearKey));
  }

  /** Names no key. */
  @Override
  public String toString() {
    return "DecisionQuery";
  }
}
