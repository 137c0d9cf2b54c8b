package org.riskbench.spark;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.riskbench.problem.Problem;
import org.riskbench.velocity.KeyedStream;
import scala.Tuple2;

/**
 * What was told of the rows of one part, put to them again: both come in the order of the rows. A
 * row without a key has no answer of that entity: its features are missing.
 */
final class ToldPast implements PastReader {
  private final Iterator<Tuple2<Long, double[]>> told;
  private final int[][] features;
  private final double[] values;
  private final Told answer;
  private long place;
  private long waiting = -1;
  private double[] next = {};

  ToldPast(Iterator<Tuple2<Long, double[]>> told, KeyedStream stream, int width) {
    this.told = told;
    this.features =
        IntStream.range(0, stream.entities()).mapToObj(stream::features).toArray(int[][]::new);
    this.values = new double[width];
    this.answer = Told.of(values);
    advance();
  }

  private void advance() {
    if (told.hasNext()) {
      Tuple2<Long, double[]> each = told.next();
      waiting = RowNumber.place(each._1());
      next = each._2();
    } else {
      waiting = -1;
    }
  }

  @Override
  public Told next(Row row) {
    Arrays.fill(values, Double.NaN);
    if (waiting >= 0 && waiting < place) {
      throw changed();
    }
    while (waiting == place) {
      int[] into = features[(int) next[0]];
      for (int i = 0; i < into.length; i++) {
        values[into[i]] = next[1 + i];
      }
      advance();
    }
    place++;
    return answer;
  }

  private static RuntimeException changed() {
    return Problem.error(
            "SPARK-107",
            "The records changed while they were read: what was counted belongs to other rows.",
            "Start again when nothing writes to them.")
        .asException();
  }
}
