package org.riskbench.spark;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.riskbench.scoring.Scorer;
import org.riskbench.scoring.ScorerFile;

/**
 * Scores the records that MLlib did not learn from, by the compiled scorer, beside what MLlib says
 * of them. Immutable; goes along to the executors.
 *
 * @param scorer as it lies in a model file
 * @param scale of MLlib's raw prediction to log-odds
 * @param drawn share of the calibrate and of the test part that is taken
 */
record Judging(byte[] scorer, double scale, Parts parts, double[] drawn) implements Serializable {
  /** Whether a record is held out and drawn. */
  boolean takes(Row row) {
    Parts.Part part = part(row);
    return switch (part) {
      case CALIBRATE -> row.getDouble(Encoding.LOT) < drawn[0];
      case TEST -> row.getDouble(Encoding.LOT) < drawn[1];
      case TRAIN, NONE -> false;
    };
  }

  /** Whether a record is one to learn from. */
  boolean teaches(Row row) {
    return part(row) == Parts.Part.TRAIN;
  }

  private Parts.Part part(Row row) {
    return parts.of(row.getDouble(Encoding.PLACE), row.getDouble(Encoding.KNOWN_AT));
  }

  /** What {@link Judged} is made of. */
  Iterator<double[]> judge(Iterator<Row> rows) {
    Scorer compiled = ScorerFile.read(scorer);
    return new Mapped<>(
        rows,
        row -> {
          double margin = compiled.margin(row.<Vector>getAs(Encoding.FEATURES).toArray());
          double theirs = scale * row.<Vector>getAs("rawPrediction").apply(1);
          return new double[] {
            part(row).place(), margin, row.getDouble(Encoding.FRAUD), Math.abs(margin - theirs)
          };
        });
  }
}
