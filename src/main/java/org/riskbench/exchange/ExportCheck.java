package org.riskbench.exchange;

import java.util.List;
import java.util.Map;
import org.riskbench.modelfile.MadeUpRecord;
import org.riskbench.onnx.FedColumn;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/**
 * How near an exported graph comes to the model.
 *
 * @param records how many were held against each other
 * @param probability the largest difference in probability
 * @param margin the largest difference in margin, relative to 1 or the margin, whichever is larger
 */
public record ExportCheck(int records, double probability, double margin) {
  /** How many records are made for a check. */
  public static final int RECORDS = 1_000;

  /** The largest difference in probability that is let pass. */
  public static final double TOLERANCE = 1e-6;

  static ExportCheck of(
      RiskModel model, List<ExportedInput> inputs, byte[] graph, OnnxPart runtime) {
    List<MadeUpRecord> records = MadeUpRecord.of(model, RECORDS);
    Map<String, FedColumn> fed = Feeding.of(model.recipe(), inputs, records);
    double[] margins = runtime.answers(graph, fed, OnnxExport.MARGIN);
    double[] probabilities = runtime.answers(graph, fed, OnnxExport.PROBABILITY);
    Assessment own = model.newAssessment();
    double widest = 0;
    double margin = 0;
    for (int i = 0; i < records.size(); i++) {
      model.assess(records.get(i).record(), records.get(i).velocity(), own);
      double difference = Math.abs(own.probability() - probabilities[i]);
      if (!(difference <= TOLERANCE)) {
        throw ExchangeProblem.differs(i + 1, difference);
      }
      widest = Math.max(widest, difference);
      double size = Math.max(1, Math.abs(own.margin()));
      margin = Math.max(margin, Math.abs(own.margin() - margins[i]) / size);
    }
    return new ExportCheck(records.size(), widest, margin);
  }
}
