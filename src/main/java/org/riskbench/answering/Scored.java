package org.riskbench.answering;

import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.RecordView;
import org.riskbench.scoring.Assessment;
import org.riskbench.velocity.Sighting;

/**
 * One record just scored, shown to a {@link Witness}. Only good during the call: record, past and
 * assessment are used again for the next one.
 *
 * @param past what the velocity state told, one value per velocity feature, before the record was
 *     added
 * @param sighting the record as the state saw it
 * @param stateUpdated whether the state took the record
 * @param sequence of the record among those the state took, from 1; 0 if it was not taken, or if
 *     the state does not number them
 * @param door by which call it came
 * @param nanos spent on reading and scoring it
 */
public record Scored(
    SealedModel model,
    RecordView record,
    double[] past,
    Sighting sighting,
    Assessment assessment,
    boolean stateUpdated,
    long sequence,
    ScoreOptions options,
    Door door,
    long nanos) {}
