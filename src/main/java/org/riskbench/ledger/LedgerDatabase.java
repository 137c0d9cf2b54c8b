package org.riskbench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.riskbench.database.WritableDatabase;
import org.riskbench.problem.ProblemException;

/** Opens sessions with the database of a ledger. Thread-safe. */
interface LedgerDatabase {
  /** So long a statement may take, or wait for another program's. */
  int PATIENCE_SECONDS = 3;

  /** A session for the one writer. */
  Session openToWrite() throws SQLException;

  /** A session that reads what is committed. */
  Session openToRead() throws SQLException;

  /** Whether several servers may keep their answers in it. */
  default boolean isShared() {
    return false;
  }

  /** Puts away, beside the writer, what has piled up. */
  default void settle(Session session) throws SQLException {
    // A server does so by itself.
  }

  /** Makes what has to be there before a session can be opened. */
  default void prepare() throws IOException {
    // A server is there or not.
  }

  /** The database at an address. */
  static LedgerDatabase of(LedgerAddress address) {
    if (address instanceof LedgerAddress.OfServer server) {
      return new Postgres(new WritableDatabase(server.address(), server.login(), PATIENCE_SECONDS));
    }
    return new SqliteFile(((LedgerAddress.OfFile) address).file().toAbsolutePath());
  }

  /** A file that only its owner may read; what it was told is on the disk after a commit. */
  record SqliteFile(Path file) implements LedgerDatabase {
    /**
     * So many pages of 4 KB wait in the write-ahead log before the writer puts them away itself.
     * Only it can let the log begin anew; there is little left to put away then if somebody else
     * settles the log now and then.
     */
    private static final int MOST_PAGES = 20_000;

    @Override
    public Session openToWrite() throws SQLException {
      Properties how = settings();
      how.setProperty("journal_mode", "WAL");
      how.setProperty("synchronous", "FULL");
      // What is erased is overwritten, not only forgotten.
      how.setProperty("secure_delete", "true");
      Session session = open(how);
      session.run("pragma wal_autocheckpoint = " + MOST_PAGES);
      return session;
    }

    /**
     * What stands in the write-ahead log goes into the file: else the writer does so itself, and
     * everybody waits for it.
     */
    @Override
    public void settle(Session session) throws SQLException {
      session.run("pragma wal_checkpoint(passive)");
    }

    @Override
    public Session openToRead() throws SQLException {
      return open(settings());
    }

    private static Properties settings() {
      Properties how = new Properties();
      how.setProperty("busy_timeout", PATIENCE_SECONDS + "000");
      return how;
    }

    private Session open(Properties how) throws SQLException {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, how);
      return new Session(connection, Dialect.SQLITE);
    }

    /** Makes the file for its owner's eyes alone, where the system knows such rights. */
    @Override
    public void prepare() throws IOException {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.exists(file)) {
        return;
      }
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    }
  }

  /** A server. */
  record Postgres(WritableDatabase database) implements LedgerDatabase {
    @Override
    public boolean isShared() {
      return true;
    }

    @Override
    public Session openToWrite() throws SQLException {
      return openToRead();
    }

    @Override
    public Session openToRead() throws SQLException {
      try {
        return new Session(database.connect(), Dialect.POSTGRESQL);
      } catch (ProblemException e) {
        throw new SQLException("no connection", "08001", e);
      }
    }
  }
}
