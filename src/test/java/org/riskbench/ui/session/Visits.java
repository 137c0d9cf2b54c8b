package org.riskbench.ui.session;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * Made-up visits in which frauds come in bursts from one address: what the address did before tells
 * them apart, and nothing else does. One device in four is a placeholder that strangers share.
 */
public final class Visits {
  /** How many visits. */
  public static final int SIZE = 1_200;

  private static final double START = 1.7e12;
  private static final double HOUR = 3_600_000;

  private Visits() {}

  /** The visits, all labelled. */
  public static Dataset data() {
    Random random = new Random(5);
    double[] at = new double[SIZE];
    int[] ip = new int[SIZE];
    int[] device = new int[SIZE];
    double[] amount = new double[SIZE];
    double[] fraud = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      boolean burst = i % 60 >= 50;
      at[i] = START + i * HOUR + 1_000 * random.nextInt(600);
      ip[i] = burst ? i / 60 : 30 + random.nextInt(170);
      device[i] = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(300);
      amount[i] = 5 + random.nextInt(100);
      fraud[i] = burst && i % 60 > 51 ? 1 : 0;
    }
    return Dataset.of(
        "visits",
        new Rows(
            schema(),
            List.of(
                new ColumnValues.Numbers(at),
                new ColumnValues.Texts(ip, levels("10.1.0.", 200)),
                new ColumnValues.Texts(device, levels("device-", 301)),
                new ColumnValues.Numbers(amount),
                new ColumnValues.Texts(
                    IntStream.range(0, SIZE).map(i -> i % 3).toArray(), levels("shop-", 3)),
                new ColumnValues.Numbers(fraud))));
  }

  private static Schema schema() {
    return new Schema(
        List.of(
            new Column("at", ColumnKind.TIME, ColumnRole.TIME),
            new Column("ip", ColumnKind.TEXT, ColumnRole.ENTITY),
            new Column("device", ColumnKind.TEXT, ColumnRole.ENTITY),
            new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT),
            new Column("shop", ColumnKind.CATEGORY, ColumnRole.FEATURE),
            new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL)));
  }

  private static String[] levels(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
  }
}
