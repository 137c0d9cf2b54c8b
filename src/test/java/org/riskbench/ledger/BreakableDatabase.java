package org.riskbench.ledger;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A file of SQLite that fails when a test says so. */
final class BreakableDatabase implements LedgerDatabase {
  private final SqliteFile sound;
  private final Path file;
  volatile boolean away;
  volatile boolean failsBeforeCommit;
  volatile boolean failsAfterCommit;

  BreakableDatabase(Path file) {
    this.file = file;
    this.sound = new SqliteFile(file);
  }

  @Override
  public void prepare() throws IOException {
    sound.prepare();
  }

  @Override
  public Session openToWrite() throws SQLException {
    requireThere();
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(false);
    Connection breakable =
        (Connection)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  boolean commit = method.getName().equals("commit");
                  if (commit) {
                    fail(failsBeforeCommit || away);
                  }
                  try {
                    Object result = method.invoke(connection, arguments);
                    if (commit) {
                      fail(failsAfterCommit);
                    }
                    return result;
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return new Session(breakable, Dialect.SQLITE);
  }

  @Override
  public Session openToRead() throws SQLException {
    requireThere();
    return sound.openToRead();
  }

  private void requireThere() throws SQLException {
    fail(away);
  }

  private static void fail(boolean now) throws SQLException {
    if (now) {
      throw new SQLException("broken by the test", "08006");
    }
  }
}
