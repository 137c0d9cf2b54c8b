package org.riskbench.ledger;

import java.util.List;
import java.util.Optional;

/**
 * One decision with all that it takes to recompute it. Immutable.
 *
 * @param entities pseudonyms of the record's entity keys
 * @param sensitive pseudonyms of its sensitive values
 * @param vector what the scorer read
 * @param inputs the record's own columns as JSON, masked; empty unless somebody asked to keep them
 */
public record Decided(
    Asked asked,
    DecidedBy by,
    Verdict verdict,
    Circumstances circumstances,
    Grounds grounds,
    List<Pseudonym> entities,
    List<Pseudonym> sensitive,
    FittedVector vector,
    Optional<String> inputs) {
  public Decided {
    entities = List.copyOf(entities);
    sensitive = List.copyOf(sensitive);
  }

  /** The same without what is kept for a shorter time. */
  Decided with(FittedVector otherVector, Optional<String> otherInputs) {
    return new Decided(
        asked, by, verdict, circumstances, grounds, entities, sensitive, otherVector, otherInputs);
  }
}
