package org.riskbench.modelfile;

import java.util.List;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.RiskModel;

/**
 * A record that belongs to nobody, as golden records are made: drawn from ranges, levels and the
 * recipe's own means, never from training rows.
 *
 * @param record of the model's inputs
 * @param velocity what might be told of its past, one value per velocity feature of the model, NaN
 *     where missing; given away, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record MadeUpRecord(FlatRecord record, double[] velocity) {
  /**
   * Some, always the same: the first is missing throughout, the second unusual throughout, the
   * others mixed.
   */
  public static List<MadeUpRecord> of(RiskModel model, int count) {
    return GoldenRecords.madeUp(model, count);
  }
}
