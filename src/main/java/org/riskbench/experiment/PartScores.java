package org.riskbench.experiment;

import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.decision.Leeways;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.threshold.ThresholdSweep;

/**
 * A model's outcome on labelled records, row by row. Read only: the arrays are not to be written
 * to.
 *
 * @param rows positions of the records in the dataset
 * @param records margins as ranking, probabilities, labels, weights, amounts
 * @param scores risk scores, 0 to 1000, one per record
 */
public record PartScores(int[] rows, ScoredRecords records, int[] scores) {
  private static final int ROWS_PER_CHECKPOINT = 1024;

  /**
   * Scores labelled rows exactly as a published model would that has seen the rows of the dataset
   * in the order of their times.
   *
   * @param dataset has the model's input columns
   * @param rows labelled ones
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static PartScores of(RiskModel model, Dataset dataset, int[] rows, JobContext context) {
    Past past = Past.of(model.velocity(), dataset, context.share(0.5, "velocity.count"));
    return of(model, dataset, rows, past, context.share(0.5, "evaluate"));
  }

  /**
   * The same before anything became known of any of these rows, as of records that just came; there
   * are no others.
   */
  public static PartScores unknown(
      RiskModel model, Dataset dataset, int[] rows, JobContext context) {
    Past past = Past.cold(model.velocity(), dataset, rows, context.share(0.5, "velocity.count"));
    return of(model, dataset, rows, past, context.share(0.5, "evaluate"));
  }

  static PartScores of(
      RiskModel model, Dataset dataset, int[] rows, Past past, JobContext context) {
    double[] told = new double[past.plan().size()];
    Assessment assessment = model.newAssessment();
    Rows.Cursor cursor = dataset.rows().project(model.inputs()).cursor();
    double[] margins = new double[rows.length];
    double[] probabilities = new double[rows.length];
    int[] scores = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      if (i % ROWS_PER_CHECKPOINT == 0) {
        context.checkpoint();
      }
      past.columns().read(rows[i], told);
      model.assess(cursor.at(rows[i]), told, assessment);
      margins[i] = assessment.margin();
      probabilities[i] = assessment.probability();
      scores[i] = assessment.score();
    }
    ScoredRecords records =
        new ScoredRecords(
            margins,
            probabilities,
            dataset.labels().isFraud(rows),
            RecordWeights.of(dataset, rows),
            amounts(dataset, rows));
    return new PartScores(rows, records, scores);
  }

  /** What the model makes of the margins that it was calibrated by. */
  static PartScores of(RiskModel model, Dataset dataset, CalibratePart part) {
    double[] margins = part.margins();
    ScoredRecords records =
        new ScoredRecords(
            margins,
            DoubleStream.of(margins).map(model.calibration()::probability).toArray(),
            part.fraud(),
            part.weights(),
            amounts(dataset, part.rows()));
    int[] scores = DoubleStream.of(margins).mapToInt(model.scoreMap()::score).toArray();
    return new PartScores(part.rows(), records, scores);
  }

  /** The same scores, told for a part that is judged as this says. */
  PartScores judged(Imbalance imbalance) {
    double[] weights = imbalance.judged(records.fraud(), records.weight());
    return new PartScores(rows, records.withWeights(weights), scores);
  }

  /** The same scores, told for this share of fraud. */
  public PartScores at(BaseRate rate) {
    return judged(Imbalance.NONE.withBaseRate(rate));
  }

  private static double[] amounts(Dataset dataset, int[] rows) {
    OptionalInt column = dataset.schema().find(ColumnRole.AMOUNT);
    if (column.isEmpty()) {
      return new double[0];
    }
    double[] amounts = dataset.rows().numbers(column.getAsInt());
    return IntStream.of(rows).mapToDouble(row -> amounts[row]).toArray();
  }

  /** Some of the records, by their positions here. */
  public PartScores only(int[] positions) {
    return new PartScores(
        IntStream.of(positions).map(i -> rows[i]).toArray(),
        records.only(positions),
        IntStream.of(positions).map(i -> scores[i]).toArray());
  }

  /** How many records. */
  public int size() {
    return scores.length;
  }

  /** The records prepared for moving thresholds. */
  public ThresholdSweep sweep() {
    return sweep(Leeways.FREE);
  }

  /**
   * The records prepared for moving thresholds beside rules.
   *
   * @param leeways what the rules leave open, of the same records
   */
  public ThresholdSweep sweep(Leeways leeways) {
    return ThresholdSweep.of(scores, records.fraud(), records.weight(), records.amount(), leeways);
  }
}
