package org.riskbench.spark;

import java.util.Locale;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.riskbench.problem.Problem;

/**
 * Where the records are and how they are written. Immutable.
 *
 * @param path a file, a folder or a pattern on any file system that the cluster reads
 * @param format how it is written
 * @param separator between the cells of a text
 * @param multiline whether quoted cells may hold line breaks: such a file is read by one task
 */
record TableSource(String path, Format format, String separator, boolean multiline) {
  private static final String BROKEN = "_riskbench_broken_row";

  /** How tables are written. */
  enum Format {
    CSV,
    PARQUET;

    /** As on the command line. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a path's ending says; CSV if it says nothing. */
    static Format ofPath(String path) {
      return path.toLowerCase(Locale.ROOT).contains(".parquet") ? PARQUET : CSV;
    }
  }

  /**
   * Opens the table; its rows are not read yet.
   *
   * @throws org.riskbench.problem.ProblemException SPARK-103 if it has no columns
   */
  Table open(SparkSession spark) {
    return format == Format.PARQUET ? table(spark.read().parquet(path), -1) : csv(spark.read());
  }

  private Table csv(DataFrameReader reader) {
    DataFrameReader texts =
        reader
            .option("header", true)
            .option("sep", separator)
            .option("quote", "\"")
            .option("escape", "\"")
            .option("multiLine", multiline);
    StructType header = texts.csv(path).schema();
    if (header.length() == 0) {
      throw Problem.error(
              "SPARK-103",
              "There is no table at the path of the records: no header was found.",
              "Check the path, and that the first line of each file names the columns.")
          .asException();
    }
    Dataset<Row> rows =
        texts
            .option("enforceSchema", false)
            .option("mode", "PERMISSIVE")
            .option("columnNameOfCorruptRecord", BROKEN)
            .schema(header.add(BROKEN, DataTypes.StringType))
            .csv(path);
    return table(rows, header.length());
  }

  private Table table(Dataset<Row> rows, int broken) {
    return new Table(new TableShape(rows.schema(), broken, separator), rows.toJavaRDD());
  }
}
