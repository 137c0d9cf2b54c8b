package org.riskbench.bench;

import java.io.File;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Loads a table by Tablesaw's own reader, column types found by itself, from a sample of the rows
 * as it does by default.
 */
final class TablesawTable {
  private TablesawTable() {}

  /** Argument: the file. */
  public static void main(String[] args) throws Exception {
    CsvReadOptions options =
        CsvReadOptions.builder(new File(args[0])).skipRowsWithInvalidColumnCount(true).build();
    Table table = Measured.run(() -> Table.read().csv(options));
    Measured.peak();
    Measured.version(versionIn(Table.class));
    System.err.printf("bench: %,d rows%n", table.rowCount());
  }

  /** The version in the name of the jar. */
  private static String versionIn(Class<?> type) {
    String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    return jar.replaceAll(".*-([0-9.]+)\\.jar", "$1");
  }
}
