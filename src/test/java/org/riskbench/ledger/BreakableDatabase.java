package org.riskbench.ledger;

import java.io.IOException;
import java.nio.file.Path;
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
    return new Session(DriverManager.getConnection("jdbc:sqlite:" + file), Dialect.SQLITE) {
      @Override
      void commit() throws SQLException {
        fail(failsBeforeCommit || away);
        super.commit();
        fail(failsAfterCommit);
      }
    };
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
