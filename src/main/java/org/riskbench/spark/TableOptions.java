package org.riskbench.spark;

import java.util.Set;
import org.riskbench.spark.TableSource.Format;

/** The options that say how tables are read. */
final class TableOptions {
  static final Set<String> VALUED = Set.of("--input", "--separator");
  static final Set<String> FLAGS = Set.of("--multiline");

  private TableOptions() {}

  /** A table of these options. */
  static TableSource source(String path, Arguments arguments) {
    String separator = arguments.or("--separator", path.contains(".tsv") ? "\t" : ",");
    return new TableSource(
        path,
        arguments
            .find("--input")
            .map(word -> format(word, "--input"))
            .orElseGet(() -> Format.ofPath(path)),
        separator.equals("\\t") ? "\t" : separator,
        arguments.has("--multiline"));
  }

  /**
   * A format by its word.
   *
   * @throws org.riskbench.problem.ProblemException USE-610 if it is none
   */
  static Format format(String word, String option) {
    return switch (word) {
      case "csv" -> Format.CSV;
      case "parquet" -> Format.PARQUET;
      default -> throw Arguments.wrong(option + " is csv or parquet.");
    };
  }
}
