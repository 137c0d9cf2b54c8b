package org.riskbench.spark;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.RecordColumns;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/**
 * Scores a table on all executors and writes the answers, part by part: the same text as the desk
 * writes, in the order of the rows where they come from one file.
 */
final class ScoreJob {
  private static final int SECRET_BYTES = 32;

  private final SparkSession spark;
  private final ScoreOptions options;
  private final CarriedModel carried;
  private final SealedModel sealed;
  private final Broadcast<CarriedModel> model;

  /**
   * A job.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-… for a model that is refused, SPARK-101,
   *     SPARK-102 if it asks for what a cluster can't tell
   */
  ScoreJob(SparkSession spark, ScoreOptions options) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.spark = spark;
    this.options = options;
    this.carried = new CarriedModel(ModelSource.bytes(context, options.model()));
    this.sealed = carried.open();
    ModelSource.check(sealed, options.sealKey());
    ScoreNeeds.check(sealed.model(), options);
    this.model = context.broadcast(carried);
  }

  /**
   * Scores all records and writes the answers.
   *
   * @param told takes what the analyst should know of the columns
   * @throws org.riskbench.problem.ProblemException DATA-192, SPARK-103 to SPARK-107
   */
  Tally run(Consumer<Problem> told) {
    Table table = options.data().open(spark);
    RecordColumns columns =
        RecordColumns.of(
            table.shape().names(), sealed.manifest().schema(), sealed.model().inputs(), known());
    columns.warnings().forEach(told);
    Tally tally = new Tally(spark.sparkContext());
    int[] kept = kept(table.shape(), columns);
    if (options.format() == TableSource.Format.CSV) {
      answers(table, columns, kept, new Answers.Lines(), tally).saveAsTextFile(options.out());
    } else {
      JavaRDD<Row> rows = answers(table, columns, kept, new Answers.Typed(), tally);
      List<String> names = IntStream.of(kept).mapToObj(table.shape().names()::get).toList();
      spark.createDataFrame(rows, Answers.Typed.type(names)).write().parquet(options.out());
    }
    return tally;
  }

  /**
   * Columns that are no strangers though no model reads them: asked for, or counts of the caller.
   */
  private Set<String> known() {
    Stream<String> labels =
        options.label().stream().flatMap(label -> Stream.of(label.column(), label.known()));
    return Stream.of(counts(), options.keep().stream(), labels)
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }

  private Stream<String> counts() {
    return options.past().equals(Optional.of(ScoreOptions.PastWord.CALLER))
        ? sealed.model().velocity().features().stream().map(VelocityFeature::name)
        : Stream.empty();
  }

  /** The columns that name a record, then those that were asked for. */
  private int[] kept(TableShape shape, RecordColumns columns) {
    List<Integer> kept = new ArrayList<>();
    IntStream.of(columns.ids()).forEach(kept::add);
    for (String name : options.keep()) {
      int column = shape.find(name).orElseThrow(() -> LabelColumn.missing(name).asException());
      if (!kept.contains(column)) {
        kept.add(column);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  private <T> JavaRDD<T> answers(
      Table table, RecordColumns columns, int[] kept, Answers<T> how, Tally tally) {
    Scoring<T> scoring =
        new Scoring<>(
            model,
            table.shape(),
            columns.slots(),
            kept,
            options.reasons().orElse(Scoring.USUAL_REASONS),
            how,
            tally);
    VelocityPlan plan = sealed.model().velocity();
    if (plan.isEmpty()) {
      return table.rows().mapPartitions(rows -> scoring.answer(rows, PastReader.none()), true);
    }
    if (options.past().equals(Optional.of(ScoreOptions.PastWord.CALLER))) {
      PastReader.columns(plan, table.shape()); // a missing column is told before the work
      return table.rows().mapPartitions(scoring::answerByColumns, true);
    }
    JavaPairRDD<Long, double[]> told =
        new Counting(model, secret(), options.label())
            .tell(table, options.history().map(past -> past.open(spark)), parts(table));
    return table.rows().zipPartitions(told, scoring::answerByTold);
  }

  private int parts(Table table) {
    int own = table.rows().getNumPartitions();
    return options.parts().orElse(Math.max(own, spark.sparkContext().defaultParallelism()));
  }

  private static byte[] secret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }
}
