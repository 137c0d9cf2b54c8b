package org.riskbench.onnx;

import java.util.Arrays;
import org.riskbench.scoring.ForeignScorer;
import org.riskbench.scoring.ForeignWiring;

/** An ONNX model as a scorer: its probability of fraud as log-odds. Immutable and thread-safe. */
final class OnnxScorer implements ForeignScorer {
  /** Records that are handed over at once. */
  private static final int BATCH = 1_024;

  /** Probabilities are cut to this far from 0 and 1, where a float can tell no more. */
  private static final double EDGE = 1e-9;

  /** How far outside 0 to 1 rounding may take a probability. */
  private static final double SLACK = 1e-5;

  private final OnnxBytes bytes;
  private final ForeignWiring wiring;

  private OnnxScorer(OnnxBytes bytes, ForeignWiring wiring) {
    this.bytes = bytes;
    this.wiring = wiring;
  }

  /**
   * A scorer.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-255 if the model's inputs are not the
   *     wiring's
   */
  static OnnxScorer of(OnnxBytes bytes, ForeignWiring wiring) {
    if (!Port.all(bytes.loaded().ports(), wiring)) {
      throw OnnxRefusal.input(wiring.inputs().get(0).name(), "the model has other inputs");
    }
    boolean answers =
        bytes.loaded().outputs().stream()
            .anyMatch(node -> node.getName().equals(wiring.output().name()));
    if (!answers) {
      throw OnnxRefusal.output("it has no such output", "Take the model from its source again.");
    }
    return new OnnxScorer(bytes, wiring);
  }

  @Override
  public byte[] model() {
    return bytes.file().clone();
  }

  @Override
  public ForeignWiring wiring() {
    return wiring;
  }

  @Override
  public int width() {
    return wiring.width();
  }

  /** Numbers go to the model as they are, and none is multiplied here. */
  @Override
  public boolean canRead(double[] reference) {
    return Arrays.stream(reference).allMatch(Double::isFinite);
  }

  @Override
  public double margin(double[] features) {
    return margins(new double[][] {features})[0];
  }

  @Override
  public double[] margins(double[][] records) {
    double[] margins = new double[records.length];
    int batch = bytes.loaded().isSingle() ? 1 : BATCH;
    for (int from = 0; from < records.length; from += batch) {
      int end = Math.min(records.length, from + batch);
      double[] probabilities = probabilities(Arrays.copyOfRange(records, from, end));
      for (int row = from; row < end; row++) {
        margins[row] = logit(probabilities[row - from]);
      }
    }
    return margins;
  }

  private double[] probabilities(double[][] records) {
    ForeignWiring.Output output = wiring.output();
    try (InputTensors tensors = InputTensors.of(bytes.loaded().ports(), wiring, records)) {
      return bytes
          .loaded()
          .run(
              tensors.map(),
              output.name(),
              value -> AnswerReader.probabilities(value, output, records.length));
    }
  }

  private static double logit(double probability) {
    if (!(probability >= -SLACK && probability <= 1 + SLACK)) {
      throw OnnxRefusal.noProbability();
    }
    double inside = Math.max(EDGE, Math.min(1 - EDGE, probability));
    return StrictMath.log(inside) - StrictMath.log1p(-inside);
  }

  @Override
  public void contributions(double[] features, double[] reference, double[] out) {
    AskedShares.share(this, features, reference, out);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OnnxScorer scorer
        && wiring.equals(scorer.wiring)
        && Arrays.equals(bytes.file(), scorer.bytes.file());
  }

  @Override
  public int hashCode() {
    return 31 * wiring.hashCode() + Arrays.hashCode(bytes.file());
  }

  @Override
  public String toString() {
    return "OnnxScorer[" + width() + " features]";
  }
}
