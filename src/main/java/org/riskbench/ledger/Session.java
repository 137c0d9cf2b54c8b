package org.riskbench.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection with its statements, prepared once. Not thread-safe: one thread at a time. */
class Session implements AutoCloseable {
  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Session(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /** The statement of this text; its parameters are what they were before. */
  PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  /** Binds values from the left. */
  PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Carries out a statement; answers how many rows it changed. */
  int change(String sql, @Nullable Object... values) throws SQLException {
    return statement(sql, values).executeUpdate();
  }

  /** Carries out a statement that is said but now and then, whatever it answers. */
  void run(String sql) throws SQLException {
    try (PreparedStatement once = connection.prepareStatement(sql)) {
      once.execute();
    }
  }

  /**
   * Begins what is committed together. Said in SQL, as the driver of SQLite would begin the next
   * one with every commit, and keep all other programs from writing in between.
   */
  void begin() throws SQLException {
    statement(dialect.begin()).execute();
  }

  void commit() throws SQLException {
    statement("commit").execute();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
