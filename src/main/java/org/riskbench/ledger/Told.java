package org.riskbench.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of a decision from all its events: of each fact the latest word. Immutable.
 *
 * @param label what became of it; a reviewer's judgement is none
 * @param disposition what a reviewer judged
 * @param loss what was lost, in units of the currency
 * @param recovered what came back of it
 * @param minutes what reviews took
 */
public record Told(
    Optional<Outcome> label,
    Optional<Outcome> disposition,
    OptionalDouble loss,
    OptionalDouble recovered,
    OptionalDouble minutes) {
  /** Nothing was told. */
  public static final Told NOTHING =
      new Told(
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  /**
   * The facts of some events.
   *
   * @param events of one decision, in the order in which they were observed, of those observed at
   *     one moment the one told first first
   * @param asOf later ones are not known yet
   */
  public static Told of(List<ToldEvent> events, Instant asOf) {
    Told told = NOTHING;
    for (ToldEvent event : events) {
      if (!event.observedAt().isAfter(asOf)) {
        told = told.and(event);
      }
    }
    return told;
  }

  private Told and(ToldEvent event) {
    boolean judged = event.kind().isDisposition();
    return new Told(
        judged ? label : Optional.of(event.outcome()),
        judged ? Optional.of(event.outcome()) : disposition,
        event.lossAmount().isPresent() ? event.lossAmount() : loss,
        event.recovered().isPresent() ? event.recovered() : recovered,
        event.minutes().isPresent() ? sum(minutes, event.minutes().getAsDouble()) : minutes);
  }

  /** Each review takes its own time. */
  private static OptionalDouble sum(OptionalDouble so, double more) {
    return OptionalDouble.of(so.orElse(0) + more);
  }
}
