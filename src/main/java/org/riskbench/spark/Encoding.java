package org.riskbench.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.KeyedStream;
import org.riskbench.velocity.VelocityPlan;
import scala.Tuple2;

/**
 * Makes of the labelled rows what MLlib learns from, by the recipe of the pattern: the code that
 * serves. Rows without a label or with a cell that can't be read are left out. Immutable; goes
 * along to the executors.
 *
 * @param time the column that records are divided by, empty for none
 * @param seed of the lots that are drawn
 */
record Encoding(
    Broadcast<CarriedModel> model, TableShape shape, LabelColumn label, String time, long seed)
    implements Serializable {
  static final String LABEL = "label";
  static final String FEATURES = "features";
  static final String PLACE_NAME = "place";
  static final String KNOWN_NAME = "knownAt";

  /** Places of an encoded row: 1 for fraud, moment or lot, when the label was known, a lot. */
  static final int FRAUD = 0;

  static final int PLACE = 1;
  static final int KNOWN_AT = 2;
  static final int LOT = 3;
  static final int VECTOR = 4;

  /**
   * Stands for a missing number where trees learn: on the far side of every threshold, where the
   * compiled trees send what is missing.
   */
  static final double MISSING = Double.MAX_VALUE;

  /** The types of encoded rows. */
  static StructType type() {
    return new StructType()
        .add(LABEL, DataTypes.DoubleType)
        .add(PLACE_NAME, DataTypes.DoubleType)
        .add(KNOWN_NAME, DataTypes.DoubleType)
        .add("lot", DataTypes.DoubleType)
        .add(FEATURES, SQLDataTypes.VectorType());
  }

  /** The encoded rows of a part, of a model that counts no earlier records. */
  Iterator<Row> encode(Iterator<Row> rows) {
    return new Encoded(rows, PastReader.none());
  }

  /** The same, the past told by columns of the rows. */
  Iterator<Row> encodeByColumns(Iterator<Row> rows) {
    return new Encoded(rows, PastReader.columns(plan(), shape));
  }

  /** The same, the past told by what was counted. */
  Iterator<Row> encodeByTold(Iterator<Row> rows, Iterator<Tuple2<Long, double[]>> told) {
    return new Encoded(rows, new ToldPast(told, new KeyedStream(plan()), plan().size()));
  }

  private VelocityPlan plan() {
    return model.value().open().model().velocity();
  }

  /** One row after another. */
  private final class Encoded implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final PastReader pasts;
    private final RowReader records;
    private final RecipeEncoder encoder;
    private final Moments moments;
    private final OutcomeReader outcomes;
    private final int part = TaskContext.getPartitionId();
    private final int width;
    private Optional<Row> ready = Optional.empty();
    private long place;

    Encoded(Iterator<Row> rows, PastReader pasts) {
      RiskModel risk = model.value().open().model();
      int[] slots =
          shape.names().stream().mapToInt(name -> risk.inputs().find(name).orElse(-1)).toArray();
      this.rows = rows;
      this.pasts = pasts;
      this.records = new RowReader(shape, slots, risk.inputs());
      this.encoder = risk.recipe().newEncoder();
      this.width = risk.recipe().width();
      this.moments = Moments.of(model.value().open().manifest().schema(), time, shape);
      this.outcomes =
          OutcomeReader.of(label, shape)
              .orElseThrow(() -> LabelColumn.missing(label.column()).asException());
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && rows.hasNext()) {
        ready = encoded(rows.next());
      }
      return ready.isPresent();
    }

    private Optional<Row> encoded(Row row) {
      PastReader.Told told = pasts.next(row);
      long number = RowNumber.of(part, place++);
      Optional<OutcomeReader.Outcome> outcome = outcomes.read(records, row);
      if (outcome.isEmpty() || records.read(row).or(told::problem).isPresent()) {
        return Optional.empty();
      }
      double moment = moments.of(records, row);
      if (!time.isEmpty() && Double.isNaN(moment)) {
        return Optional.empty();
      }
      double[] features = new double[width];
      encoder.encode(records.record(), told.values(), features);
      for (int i = 0; i < width; i++) {
        features[i] = Double.isNaN(features[i]) ? MISSING : features[i];
      }
      return Optional.of(
          RowFactory.create(
              outcome.get().fraud() ? 1.0 : 0.0,
              time.isEmpty() ? Parts.lot(number, seed) : moment,
              time.isEmpty() ? 0.0 : outcome.get().at((long) moment),
              Parts.lot(number, seed + 1),
              Vectors.dense(features)));
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row next = ready.orElseThrow();
      ready = Optional.empty();
      return next;
    }
  }
}
