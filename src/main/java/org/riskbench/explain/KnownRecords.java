package org.riskbench.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.RiskModel;

/**
 * Records whose outcome is known, with what was told of their past. Read only: the arrays are not
 * to be written to.
 *
 * @param rows all records, with the model's input columns among theirs
 * @param told of each velocity feature of the model its values, one per row of {@code rows}
 * @param at positions in {@code rows} of those that are known
 * @param fraud of each known record whether it is fraud
 * @param weight how many records each stands for, above 0; empty means 1 each
 */
public record KnownRecords(
    Rows rows, List<double[]> told, int[] at, boolean[] fraud, double[] weight) {
  private static final int ROWS_PER_CHECKPOINT = 1024;

  public KnownRecords {
    told = List.copyOf(told);
    if (fraud.length != at.length || (weight.length > 0 && weight.length != at.length)) {
      throw new IllegalArgumentException("labels, weights and records differ in length");
    }
  }

  /** How many are known. */
  public int size() {
    return at.length;
  }

  /** How many records a known one stands for. */
  double weight(int record) {
    return weight.length == 0 ? 1 : weight[record];
  }

  /** What was told of a record's past. */
  double[] past(int record) {
    return told.stream().mapToDouble(column -> column[at[record]]).toArray();
  }

  /** So many of them by chance, all if there are no more; in their order. */
  public KnownRecords sample(int most, long seed) {
    return size() <= most ? this : only(drawn(IntStream.range(0, size()).toArray(), most, seed));
  }

  /**
   * So many of them by chance, frauds first: up to half of the sample are frauds. Each class is a
   * fair sample of its own, which is all that figures of ranking need.
   */
  public KnownRecords sampleByClass(int most, long seed) {
    if (size() <= most) {
      return this;
    }
    int[] frauds = IntStream.range(0, size()).filter(i -> fraud[i]).toArray();
    int[] goods = IntStream.range(0, size()).filter(i -> !fraud[i]).toArray();
    int wanted = Math.min(frauds.length, Math.max(most / 2, most - goods.length));
    int[] both =
        IntStream.concat(
                Arrays.stream(drawn(frauds, wanted, seed)),
                Arrays.stream(drawn(goods, most - wanted, seed + 1)))
            .sorted()
            .toArray();
    return only(both);
  }

  /** Those at these places, which are not rows but places among the known. */
  public KnownRecords only(int[] places) {
    return new KnownRecords(
        rows,
        told,
        IntStream.of(places).map(i -> at[i]).toArray(),
        booleans(places),
        weight.length == 0 ? weight : IntStream.of(places).mapToDouble(i -> weight[i]).toArray());
  }

  private boolean[] booleans(int[] places) {
    boolean[] some = new boolean[places.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = fraud[places[i]];
    }
    return some;
  }

  private static int[] drawn(int[] from, int most, long seed) {
    int[] shuffled = from.clone();
    Random random = new Random(seed);
    int count = Math.min(most, shuffled.length);
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(shuffled.length - i);
      int kept = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = kept;
    }
    int[] drawn = Arrays.copyOf(shuffled, count);
    Arrays.sort(drawn);
    return drawn;
  }

  /** The known records as the scorer reads them. */
  double[][] encode(RiskModel model, JobContext context) {
    Rows.Cursor cursor = rows.project(model.recipe().inputs()).cursor();
    var encoder = model.recipe().newEncoder();
    double[][] encoded = new double[size()][model.recipe().width()];
    for (int i = 0; i < encoded.length; i++) {
      if (i % ROWS_PER_CHECKPOINT == 0) {
        context.checkpoint();
      }
      encoder.encode(cursor.at(at[i]), past(i), encoded[i]);
    }
    return encoded;
  }
}
