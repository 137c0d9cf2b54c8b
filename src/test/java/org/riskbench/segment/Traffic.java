package org.riskbench.segment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelRule;
import org.riskbench.decision.WorkWeek;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.experiment.PartScores;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.trial.Cases;

/**
 * Made-up traffic of 40 days: goods score high on the web and low in the app; a third channel is
 * rare. A title tells the sex, a shop has 200 levels.
 */
final class Traffic {
  static final int ROWS = 4_000;
  static final Dataset DATA = data();
  private static final int[] SCORES = scores();
  private static final long START =
      LocalDate.of(2026, 3, 2).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();

  private Traffic() {}

  private static boolean isFraud(int row) {
    return row % 8 == 3;
  }

  private static int channel(int row) {
    return row % 100 == 7 ? 2 : row / 3 % 2;
  }

  private static Dataset data() {
    Random random = new Random(4);
    double[] at = new double[ROWS];
    double[] amount = new double[ROWS];
    double[] age = new double[ROWS];
    double[] fraud = new double[ROWS];
    int[] sex = new int[ROWS];
    for (int i = 0; i < ROWS; i++) {
      at[i] = START + i * (86_400_000.0 / 100);
      amount[i] = 20 + random.nextInt(300);
      age[i] = random.nextInt(25) == 0 ? Double.NaN : 18 + random.nextInt(60);
      fraud[i] = isFraud(i) ? 1 : 0;
      sex[i] = random.nextInt(2);
    }
    int[] channel = IntStream.range(0, ROWS).map(Traffic::channel).toArray();
    int[] title = IntStream.of(sex).map(s -> random.nextInt(20) == 0 ? 1 - s : s).toArray();
    int[] shop = IntStream.range(0, ROWS).map(i -> i * 7 % 200).toArray();
    Schema schema =
        new Schema(
            List.of(
                new Column("at", ColumnKind.TIME, ColumnRole.TIME),
                new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT),
                new Column("channel", ColumnKind.CATEGORY, ColumnRole.FEATURE),
                new Column("age", ColumnKind.NUMBER, ColumnRole.FEATURE),
                new Column("sex", ColumnKind.CATEGORY, ColumnRole.SENSITIVE),
                new Column("title", ColumnKind.CATEGORY, ColumnRole.IGNORED),
                new Column("shop", ColumnKind.CATEGORY, ColumnRole.FEATURE),
                new Column("country", ColumnKind.CATEGORY, ColumnRole.FEATURE),
                new Column("card", ColumnKind.TEXT, ColumnRole.ENTITY),
                new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL)));
    Rows rows =
        new Rows(
            schema,
            List.of(
                new ColumnValues.Numbers(at),
                new ColumnValues.Numbers(amount),
                new ColumnValues.Texts(channel, new String[] {"web", "app", "\"odd\" one"}),
                new ColumnValues.Numbers(age),
                new ColumnValues.Texts(sex, new String[] {"f", "m"}),
                new ColumnValues.Texts(title, new String[] {"Ms", "Mr"}),
                new ColumnValues.Texts(shop, names("shop-", 200)),
                new ColumnValues.Texts(new int[ROWS], new String[] {"FR"}),
                new ColumnValues.Texts(shop, names("card-", 200)),
                new ColumnValues.Numbers(fraud)));
    return Dataset.of("traffic", rows).withLabel(LabelRule.parse("fraud=true"));
  }

  private static String[] names(String start, int count) {
    return IntStream.range(0, count).mapToObj(i -> start + i).toArray(String[]::new);
  }

  private static int[] scores() {
    Random random = new Random(9);
    return IntStream.range(0, ROWS)
        .map(
            row -> {
              int lift = isFraud(row) ? 350 : 0;
              int web = channel(row) == 0 ? 250 : 0;
              return Math.min(1000, random.nextInt(400) + lift + web);
            })
        .toArray();
  }

  /** The earlier half. */
  static Cases calibrate() {
    return cases(0, ROWS / 2);
  }

  /** The later half. */
  static Cases test() {
    return cases(ROWS / 2, ROWS);
  }

  private static Cases cases(int from, int to) {
    int[] rows = IntStream.range(from, to).toArray();
    int[] scored = IntStream.of(rows).map(row -> SCORES[row]).toArray();
    double[] amounts = DATA.rows().numbers(1);
    ScoredRecords records =
        new ScoredRecords(
            IntStream.of(scored).mapToDouble(score -> score / 100.0).toArray(),
            IntStream.of(scored).mapToDouble(score -> score / 4000.0).toArray(),
            DATA.labels().isFraud(rows),
            new double[0],
            IntStream.of(rows).mapToDouble(row -> amounts[row]).toArray());
    return Cases.of(DATA, new PartScores(rows, records, scored), WorkWeek.EVERY_DAY);
  }
}
