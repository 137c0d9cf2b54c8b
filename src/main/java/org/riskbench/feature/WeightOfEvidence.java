package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.ColumnKind;

/**
 * The evidence of a number's bin: by how much its smoothed log-odds of fraud lie above those of all
 * training rows.
 *
 * @param evidence one per bin, then that of a missing value
 */
public record WeightOfEvidence(String column, Cuts cuts, Weights evidence)
    implements Transformation {
  public WeightOfEvidence {
    if (evidence.size() != cuts.bins() + 1) {
      throw new IllegalArgumentException("column " + column + " has another number of bins");
    }
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return kind.isNumeric();
  }

  @Override
  public List<String> featureNames() {
    return List.of(column + ".evidence");
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public int encode(WideRecord record, int slot, double[] out, int first) {
    double value = record.number(slot);
    out[first] = evidence.get(Double.isNaN(value) ? cuts.bins() : cuts.bin(value));
    return ALL;
  }

  @Override
  public Sight look(WideRecord record, int slot) {
    return Double.isNaN(record.number(slot)) ? Sight.MISSING : Sight.KNOWN;
  }

  @Override
  public Standing standing(double[] features, double[] reference, int first) {
    return Standing.RISKIER_RANGE;
  }

  @Override
  public Usual usual() {
    return Usual.numbers(cuts.middle(), cuts.marks());
  }

  @Override
  public String unit(int feature) {
    return "1 of log-odds";
  }

  @Override
  public StepPolicy policy() {
    return new StepPolicy("Has evidence of its own", StepPolicy.END_BINS);
  }
}
