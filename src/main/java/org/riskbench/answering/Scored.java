package org.riskbench.answering;

import java.util.function.Supplier;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.RecordView;
import org.riskbench.scoring.Assessment;

/**
 * One record just scored, shown to a {@link Witness}. Only good during the call: record, past and
 * assessment are used again for the next one.
 *
 * @param past what the velocity state told, one value per velocity feature, before the record was
 *     added
 * @param sighting makes what a log is to keep of the record, so that the state can take it again
 *     after a restart; of no use if there is no sequence
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
    Supplier<byte[]> sighting,
    Assessment assessment,
    boolean stateUpdated,
    long sequence,
    ScoreOptions options,
    Door door,
    long nanos) {}
