package org.riskbench.velocity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/** Small random histories with many ties, repeated keys, missing values and placeholders. */
final class Attempts {
  static final Schema SCHEMA =
      new Schema(
          List.of(
              new Column("at", ColumnKind.TIME, ColumnRole.TIME),
              new Column("ip", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("mail", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("paid", ColumnKind.NUMBER, ColumnRole.AMOUNT)));

  private static final String[] IPS = {"10.0.0.1", "10.0.0.2", "10.0.0.3", "0.0.0.0"};
  private static final String[] MAILS = {"a@x.org", "b@x.org", "A+tag@x.org", "c@x.org", "unknown"};

  private Attempts() {}

  static Rows random(long seed, int rows, int span) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] at = new double[rows];
    int[] ip = new int[rows];
    int[] mail = new int[rows];
    double[] paid = new double[rows];
    for (int i = 0; i < rows; i++) {
      at[i] = random.nextInt(30) == 0 ? Double.NaN : 1e12 + 1_000.0 * random.nextInt(span);
      ip[i] = random.nextInt(IPS.length + 1) - 1;
      mail[i] = random.nextInt(MAILS.length + 1) - 1;
      paid[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(-500, 2_000) / 7.0;
    }
    return new Rows(
        SCHEMA,
        List.of(
            new ColumnValues.Numbers(at),
            new ColumnValues.Texts(ip, IPS),
            new ColumnValues.Texts(mail, MAILS),
            new ColumnValues.Numbers(paid)));
  }

  /** Every aggregate for single keys and a pair, in short, long and endless windows. */
  static VelocityPlan plan(int cap) {
    List<VelocityFeature> features = new ArrayList<>();
    List<Window> windows =
        List.of(Window.of(Duration.ofSeconds(5)), Window.of(Duration.ofSeconds(40)), Window.EVER);
    for (List<String> entity : List.of(List.of("ip"), List.of("mail"), List.of("ip", "mail"))) {
      for (Window window : windows) {
        for (Aggregate aggregate : Aggregate.values()) {
          if (aggregate == Aggregate.SINCE_FIRST && !window.equals(Window.EVER)) {
            continue;
          }
          String of =
              aggregate == Aggregate.DISTINCT ? "mail" : aggregate.isOfAmount() ? "paid" : "";
          features.add(new VelocityFeature(entity, window, aggregate, of, cap));
        }
      }
    }
    return new VelocityPlan(
        "at",
        1,
        features,
        Map.of("ip", KeyRule.IP, "mail", KeyRule.EMAIL),
        Duration.ofSeconds(200));
  }

  /** Some outcomes, known some time after the record, some never. */
  static Outcomes outcomes(Rows rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] at = rows.numbers(0);
    double[] known = new double[rows.size()];
    boolean[] fraud = new boolean[rows.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] =
          random.nextInt(3) == 0
              ? Double.POSITIVE_INFINITY
              : at[i] + 1_000.0 * random.nextInt(-3, 50);
      fraud[i] = random.nextInt(3) == 0;
    }
    return new Outcomes(known, fraud);
  }

  static int[] shuffled(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return order;
  }
}
