package org.riskbench.ledger;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Treatment;

/**
 * What was decided. Immutable.
 *
 * @param probability of fraud, 0 to 1; empty where no model was asked
 * @param score 0 to 1000; empty where none was made
 * @param band name of the band that the record got
 * @param amount at stake, in units of the currency; empty where the record has none
 */
public record Verdict(
    OptionalDouble probability,
    OptionalInt score,
    Decision decision,
    String band,
    Treatment treatment,
    OptionalDouble amount) {}
