package org.riskbench.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.KeyedStream;
import scala.Tuple2;

/**
 * Tells the rows of a table what the model counts of earlier records, by the states that serve:
 * each key's records are brought together and sorted by time, and what was told goes back to its
 * row. Two shuffles, whatever the number of keys; no part ever lies in memory as a whole.
 *
 * @param secret under which keys are hashed on the way, of this job alone
 * @param label what became of records, for shares of earlier frauds; empty if nobody asks
 */
record Counting(Broadcast<CarriedModel> model, byte[] secret, Optional<LabelColumn> label) {
  /**
   * What is told to the rows, by {@link RowNumber}: part by part as the table is, in its order.
   *
   * @param history records of the past, which are seen and not answered
   */
  JavaPairRDD<Long, double[]> tell(Table table, Optional<Table> history, int parts) {
    JavaRDD<Tuple2<long[], long[]>> events = events(table, false);
    if (history.isPresent()) {
      events = events.union(events(history.get(), true));
    }
    Broadcast<CarriedModel> carried = model;
    return JavaPairRDD.fromJavaRDD(events)
        .repartitionAndSortWithinPartitions(new Event.ByKey(parts), new Event.Order())
        .mapPartitionsToPair(
            sorted ->
                new Telling(sorted, new KeyedStream(carried.value().open().model().velocity())))
        .repartitionAndSortWithinPartitions(new RowNumber.ByPart(table.rows().getNumPartitions()));
  }

  private JavaRDD<Tuple2<long[], long[]>> events(Table table, boolean past) {
    Sight sight = new Sight(model, secret, label.orElse(null), table.shape(), past);
    return table.rows().mapPartitionsWithIndex(sight::see, true);
  }

  /** Reads the events of a part; goes along to the executors. */
  private record Sight(
      Broadcast<CarriedModel> model,
      byte[] secret,
      @Nullable LabelColumn label,
      TableShape shape,
      boolean past)
      implements Serializable {
    Iterator<Tuple2<long[], long[]>> see(int part, Iterator<Row> rows) {
      RiskModel risk = model.value().open().model();
      int[] slots =
          shape.names().stream().mapToInt(name -> risk.inputs().find(name).orElse(-1)).toArray();
      return new Sighted(
          rows,
          new RowReader(shape, slots, risk.inputs()),
          new KeyedStream(risk.velocity()),
          secret,
          Optional.ofNullable(label).flatMap(rule -> OutcomeReader.of(rule, shape)),
          past ? Sighted.PAST : part);
    }
  }
}
