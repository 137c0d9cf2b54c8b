package org.riskbench.database;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.job.JobContext;
import org.riskbench.job.Watch;

/** The rows of a query, streamed from the server. Not thread-safe. */
public final class DatabaseRows implements Closeable {
  private static final int FETCH = 2_000;

  private final Vendor vendor;
  private final JobContext context;
  private final Connection connection;
  private final Statement statement;
  private final ResultSet result;
  private final SqlCells cells;

  private DatabaseRows(DatabaseQuery query, Connection connection, JobContext context)
      throws SQLException {
    this.vendor = query.address().vendor();
    this.context = context;
    this.connection = connection;
    this.statement = connection.createStatement();
    statement.setFetchSize(FETCH);
    this.result = execute(sql(query));
    this.cells = new SqlCells(result, vendor);
  }

  /**
   * Asks. A cancellation ends the query on the server.
   *
   * @throws org.riskbench.problem.ProblemException DATA-170 to DATA-178 if the database can't or
   *     won't answer
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static DatabaseRows open(DatabaseQuery query, JobContext context) {
    context.checkpoint();
    Connection connection = Connections.open(query.address(), query.login());
    boolean opened = false;
    try {
      DatabaseRows rows = new DatabaseRows(query, connection, context);
      opened = true;
      return rows;
    } catch (SQLException e) {
      throw DatabaseProblems.of(e, query.address().vendor()).asException();
    } finally {
      if (!opened) {
        close(connection);
      }
    }
  }

  private String sql(DatabaseQuery query) throws SQLException {
    if (!query.isTable()) {
      return query.text();
    }
    JdbcTables.Table table =
        JdbcTables.find(connection, vendor, query.text())
            .orElseThrow(() -> DatabaseProblems.noTable(query.text()).asException());
    String schema = table.schema().isEmpty() ? "" : vendor.quoted(table.schema()) + ".";
    return "select * from " + schema + vendor.quoted(table.name());
  }

  private ResultSet execute(String sql) throws SQLException {
    return watched(
        () -> {
          if (!statement.execute(sql)) {
            throw DatabaseProblems.notReading().asException();
          }
          return statement.getResultSet();
        });
  }

  /** The labels of the columns as the database gives them. */
  public List<String> columns() {
    try {
      ResultSetMetaData described = result.getMetaData();
      List<String> labels = new ArrayList<>();
      for (int i = 1; i <= described.getColumnCount(); i++) {
        labels.add(described.getColumnLabel(i));
      }
      return labels;
    } catch (SQLException e) {
      throw DatabaseProblems.of(e, vendor).asException();
    }
  }

  /** Takes a row's cells. */
  public interface Sink {
    /** The cells in order, empty where missing; answers whether to go on. */
    boolean row(String[] row);
  }

  /**
   * Hands on the next rows, until the sink has enough or there are no more.
   *
   * @throws org.riskbench.problem.ProblemException DATA-170 to DATA-178 if the database fails
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public void read(Sink sink) {
    try {
      watched(
          () -> {
            boolean more = true;
            while (more && result.next()) {
              String[] row = new String[cells.size()];
              for (int i = 0; i < row.length; i++) {
                row[i] = cells.get(i);
              }
              more = sink.row(row);
            }
            return more;
          });
    } catch (SQLException e) {
      throw DatabaseProblems.of(e, vendor).asException();
    }
  }

  private interface Asking<T> {
    T ask() throws SQLException;
  }

  /** Carries what the driver throws past code that knows nothing of it. */
  private static final class Carried extends RuntimeException {
    private final transient SQLException carried;

    Carried(SQLException carried) {
      super("carried", null, false, false);
      this.carried = carried;
    }
  }

  private <T> T watched(Asking<T> asking) throws SQLException {
    try {
      return Watch.over(
          context,
          this::cancel,
          () -> {
            try {
              return asking.ask();
            } catch (SQLException e) {
              throw new Carried(e);
            }
          });
    } catch (Carried e) {
      throw e.carried;
    }
  }

  private void cancel() {
    try {
      statement.cancel();
    } catch (SQLException e) {
      close(connection); // the harder way to end it
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // it was closed, or broke before: either way there is nothing left to end
    }
  }

  @Override
  public void close() {
    close(connection);
  }
}
