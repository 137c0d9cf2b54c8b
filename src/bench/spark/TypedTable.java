import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes a CSV as Parquet with Spark's own types: {@code TypedTable CSV FOLDER}. */
final class TypedTable {
  private TypedTable() {}

  public static void main(String[] arguments) {
    SparkSession spark =
        SparkSession.builder().config("spark.sql.session.timeZone", "UTC").getOrCreate();
    Dataset<Row> typed =
        spark.read().option("header", true).option("inferSchema", true).csv(arguments[0]);
    typed.coalesce(1).write().parquet(arguments[1]);
    spark.stop();
  }
}
