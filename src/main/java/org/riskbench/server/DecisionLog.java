package org.riskbench.server;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.riskbench.ledger.Ledger;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.rule.KnownLists;

/**
 * What a server keeps of its answers, and where. Immutable and thread-safe.
 *
 * @param ledger opened and closed by others
 * @param pseudonyms under the desk's key
 * @param lists tell the versions that rules ask
 * @param decisions whether decisions are kept; answers under their keys and what the state took
 *     always are
 * @param inputs whether the columns of records are kept with their decisions, masked
 * @param sightings what of a record lets the state take it again after a restart
 * @param maturity age by which most frauds have been reported
 */
public record DecisionLog(
    Ledger ledger,
    Pseudonyms pseudonyms,
    KnownLists lists,
    boolean decisions,
    boolean inputs,
    LedgerRecorder.SightingForm sightings,
    Duration maturity) {
  /** Until somebody says otherwise. */
  public static final Duration USUAL_MATURITY = Duration.ofDays(60);

  /** A log of decisions without inputs. */
  public static DecisionLog of(Ledger ledger, Pseudonyms pseudonyms, KnownLists lists) {
    return new DecisionLog(
        ledger, pseudonyms, lists, true, false, LedgerRecorder.SightingForm.NONE, USUAL_MATURITY);
  }

  /** The same that lets a state take records again. */
  public DecisionLog with(LedgerRecorder.SightingForm form) {
    return new DecisionLog(ledger, pseudonyms, lists, decisions, inputs, form, maturity);
  }

  LedgerRecorder recorder(Clock clock) {
    Optional<DecisionForm> form =
        decisions ? Optional.of(new DecisionForm(pseudonyms, lists, inputs)) : Optional.empty();
    return new LedgerRecorder(ledger, form, sightings, clock);
  }
}
