package org.riskbench.spark;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ScorerFile;
import org.riskbench.velocity.VelocityPlan;

/**
 * Lets MLlib learn from all records what the desk designed on some of them: recipe, policy, rules
 * and words are those of a pattern model; scorer, calibration and score map are new. Writes a model
 * file like any other.
 */
final class TrainJob {
  private static final int SECRET_BYTES = 32;

  private final SparkSession spark;
  private final TrainOptions options;
  private final SealedModel pattern;
  private final Broadcast<CarriedModel> model;
  private final String time;

  /**
   * A job.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-… for a pattern that is refused, USE-611,
   *     SPARK-109, SPARK-110 for one that can't be a pattern here
   */
  TrainJob(SparkSession spark, TrainOptions options) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    CarriedModel carried = new CarriedModel(ModelSource.bytes(context, options.pattern()));
    this.spark = spark;
    this.options = options;
    this.pattern = carried.open();
    TrainNeeds.check(pattern, options);
    this.model = context.broadcast(carried);
    this.time = timeColumn(pattern);
  }

  private static String timeColumn(SealedModel pattern) {
    Schema trained = pattern.manifest().schema();
    OptionalInt column = trained.find(ColumnRole.TIME);
    return column.isPresent() ? trained.column(column.getAsInt()).name() : "";
  }

  /**
   * Learns and writes the model.
   *
   * @return what came out, by name
   * @throws org.riskbench.problem.ProblemException SPARK-103 to SPARK-112, MODEL-221, MODEL-222 if
   *     the file is there or can't be written
   */
  Map<String, Object> run() {
    Table table = options.data().open(spark);
    Dataset<Row> encoded =
        spark
            .createDataFrame(encoded(table), Encoding.type())
            .persist(StorageLevel.MEMORY_AND_DISK());
    Parts parts =
        time.isEmpty()
            ? Parts.atRandom(options.shares())
            : TimeBounds.of(encoded, options.shares());
    Learning learning = new Learning(parts);
    Learning.Counts counts =
        new Learning.Counts(
            encoded.toJavaRDD().mapPartitions(learning::count, true).reduce(RowsPrint::sum));
    counts.require();
    Judging before = new Judging(new byte[0], 1, parts, new double[0]);
    Dataset<Row> train = encoded.filter((FilterFunction<Row>) before::teaches);
    Learnt learnt = Mllib.fit(options.learner(), train, pattern.model().recipe().width());
    List<double[]> judged = judged(learnt, parts, counts, encoded);
    encoded.unpersist();
    NewModel made = new NewModel(options, pattern, spark.version());
    return told(counts, made.write(learnt, parts, counts, judged, print(table)), judged);
  }

  private JavaRDD<Row> encoded(Table table) {
    Encoding encoding =
        new Encoding(model, table.shape(), options.label(), time, options.learner().seed());
    VelocityPlan plan = pattern.model().velocity();
    if (plan.isEmpty()) {
      return table.rows().mapPartitions(encoding::encode, true);
    }
    if (options.past().equals(Optional.of(ScoreOptions.PastWord.CALLER))) {
      PastReader.columns(plan, table.shape()); // a missing column is told before the work
      return table.rows().mapPartitions(encoding::encodeByColumns, true);
    }
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    int parts =
        Math.max(table.rows().getNumPartitions(), spark.sparkContext().defaultParallelism());
    return table
        .rows()
        .zipPartitions(
            new Counting(model, secret, Optional.of(options.label()))
                .tell(table, Optional.empty(), parts),
            encoding::encodeByTold);
  }

  /** What the compiled scorer says of records held out, at most so many of each part. */
  private List<double[]> judged(
      Learnt learnt, Parts parts, Learning.Counts counts, Dataset<Row> encoded) {
    double[] drawn = {drawn(counts.of(Parts.Part.CALIBRATE)), drawn(counts.of(Parts.Part.TEST))};
    Judging judging = new Judging(ScorerFile.write(learnt.scorer()), learnt.scale(), parts, drawn);
    Dataset<Row> held = encoded.filter((FilterFunction<Row>) judging::takes);
    return learnt.model().transform(held).toJavaRDD().mapPartitions(judging::judge, true).collect();
  }

  private double drawn(long records) {
    return Math.min(1, (double) options.most() / records);
  }

  private RowsPrinted print(Table table) {
    long[] sums = new RowsPrint(table.shape()).of(table);
    return new RowsPrinted(RowsPrint.rows(sums), RowsPrint.hex(sums));
  }

  /** How many rows there are, and which. */
  record RowsPrinted(long rows, String sha256) {}

  private Map<String, Object> told(
      Learning.Counts counts, SealedModel written, List<double[]> judged) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("saved", options.out().toString());
    told.put("model", written.id().toString());
    told.put("train", counts.of(Parts.Part.TRAIN));
    told.put("calibrate", counts.of(Parts.Part.CALIBRATE));
    told.put("test", counts.of(Parts.Part.TEST));
    told.put("tooLate", counts.of(Parts.Part.NONE));
    told.put("metrics", written.metrics());
    told.put("largestDifference", NewModel.largestDifference(judged));
    return told;
  }
}
