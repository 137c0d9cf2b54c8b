package org.riskbench.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;

/** The same counts and sums by window functions of DuckDB, from a table in its memory. */
final class DuckDbVelocity {
  private DuckDbVelocity() {}

  /** Argument: the file. */
  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Measured.version("DuckDB " + connection.getMetaData().getDatabaseProductVersion());
      statement.execute(
          "create table events as select * from read_csv('" + args[0].replace("'", "''") + "')");
      Measured.run(() -> statement.execute("create table told as " + query()));
      Measured.peak();
      say(statement);
    }
  }

  private static String query() {
    StringJoiner columns = new StringJoiner(", ", "select ", " from events");
    for (String key : new String[] {"device", "card", "address"}) {
      for (int days : new int[] {1, 7, 30}) {
        String over =
            " over (partition by %s order by at range between %d preceding and 1 preceding)"
                .formatted(key, days * 86_400_000L);
        columns.add("count(*)" + over + " as count_" + key + days);
        columns.add("coalesce(sum(amount)" + over + ", 0) as sum_" + key + days);
      }
    }
    return columns.toString();
  }

  private static void say(Statement statement) throws SQLException {
    try (var sums = statement.executeQuery("select sum(count_device1), sum(sum_card7) from told")) {
      sums.next();
      System.err.printf(
          "bench: count(device, 24h) adds up to %.2f, sum(amount per card, 7d) to %.2f%n",
          sums.getDouble(1), sums.getDouble(2));
    }
  }
}
