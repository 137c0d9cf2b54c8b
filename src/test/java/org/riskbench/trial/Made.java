package org.riskbench.trial;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
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

/** Made-up records with scores: 40 days, 50 a day, one in ten fraud; group b scores higher. */
final class Made {
  static final int ROWS = 2_000;
  private static final long START =
      LocalDate.of(2026, 3, 2).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(); // a Monday

  private final double[] time = new double[ROWS];
  private final double[] amount = new double[ROWS];
  private final double[] fraud = new double[ROWS];
  private final int[] group = new int[ROWS];
  private final double[] age = new double[ROWS];
  final int[] scores = new int[ROWS];

  Made(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < ROWS; i++) {
      time[i] = START + i * (86_400_000.0 / 50);
      amount[i] = 10 + random.nextInt(500);
      fraud[i] = i % 10 == 3 ? 1 : 0;
      group[i] = random.nextInt(3) == 0 ? 1 : 0;
      age[i] = 18 + random.nextInt(60);
      int lift = (fraud[i] == 1 ? 350 : 0) + 120 * group[i];
      scores[i] = Math.min(1000, random.nextInt(500) + lift);
    }
  }

  /** The records with a key column beside the others. */
  Dataset keyed(IntUnaryOperator key) {
    Dataset plain = dataset();
    List<Column> columns = new ArrayList<>(plain.schema().columns());
    columns.add(new Column("key", ColumnKind.CATEGORY, ColumnRole.ENTITY));
    int[] codes = IntStream.range(0, ROWS).map(key).toArray();
    String[] names =
        IntStream.rangeClosed(0, ROWS).mapToObj(number -> "e" + number).toArray(String[]::new);
    List<ColumnValues> values = new ArrayList<>();
    for (int i = 0; i < plain.schema().size(); i++) {
      values.add(
          plain.schema().column(i).kind().isNumeric()
              ? new ColumnValues.Numbers(plain.rows().numbers(i))
              : plain.rows().texts(i));
    }
    values.add(new ColumnValues.Texts(codes, names));
    return Dataset.of("made", new Rows(new Schema(columns), values))
        .withLabel(LabelRule.parse("fraud=true"));
  }

  Dataset dataset() {
    Schema schema =
        new Schema(
            List.of(
                new Column("at", ColumnKind.TIME, ColumnRole.TIME),
                new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT),
                new Column("group", ColumnKind.CATEGORY, ColumnRole.SENSITIVE),
                new Column("age", ColumnKind.NUMBER, ColumnRole.FEATURE),
                new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL)));
    Rows rows =
        new Rows(
            schema,
            List.of(
                new ColumnValues.Numbers(time),
                new ColumnValues.Numbers(amount),
                new ColumnValues.Texts(group, new String[] {"a", "b"}),
                new ColumnValues.Numbers(age),
                new ColumnValues.Numbers(fraud)));
    return Dataset.of("made", rows).withLabel(LabelRule.parse("fraud=true"));
  }

  Cases cases(WorkWeek week) {
    return cases(dataset(), week, 0, ROWS);
  }

  /** Some of the records, oldest first. */
  Cases cases(WorkWeek week, int from, int to) {
    return cases(dataset(), week, from, to);
  }

  Cases cases(Dataset dataset, WorkWeek week) {
    return cases(dataset, week, IntStream.range(0, ROWS).toArray());
  }

  /** Some of the records. */
  Cases cases(WorkWeek week, int[] rows) {
    return cases(dataset(), week, rows);
  }

  private Cases cases(Dataset dataset, WorkWeek week, int from, int to) {
    return cases(dataset, week, IntStream.range(from, to).toArray());
  }

  private Cases cases(Dataset dataset, WorkWeek week, int[] rows) {
    int[] scored = IntStream.of(rows).map(row -> scores[row]).toArray();
    ScoredRecords records =
        new ScoredRecords(
            IntStream.of(scored).mapToDouble(score -> score / 100.0).toArray(),
            IntStream.of(scored).mapToDouble(score -> score / 4000.0).toArray(),
            dataset.labels().isFraud(rows),
            new double[0],
            IntStream.of(rows).mapToDouble(row -> amount[row]).toArray());
    return Cases.of(dataset, new PartScores(rows, records, scored), week);
  }
}
