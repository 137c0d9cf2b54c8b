package org.riskbench.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens connections, most of which only read. */
final class Connections {
  private static final String NO_DRIVER = "08001";

  private Connections() {}

  static Connection open(DatabaseAddress address, Login login) {
    Properties properties = properties(address, login);
    try {
      Connection connection = DriverManager.getConnection(address.url(), properties);
      try {
        if (address.vendor() != Vendor.SQLITE) { // opened for reading, and streams anyway
          connection.setReadOnly(true);
        }
        askForReadingOnly(connection, address.vendor());
        connection.setAutoCommit(false);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return connection;
    } catch (SQLException e) {
      // Not kept as the cause: its message may hold what nobody should read in a log.
      boolean noDriver =
          NO_DRIVER.equals(e.getSQLState())
              && DriverManager.drivers().noneMatch(driver -> accepts(driver, address));
      throw (noDriver
              ? DatabaseProblems.noDriver(address.vendor())
              : DatabaseProblems.of(e, address.vendor()))
          .asException();
    }
  }

  private static Properties properties(DatabaseAddress address, Login login) {
    Properties properties = new Properties();
    address.vendor().prepare(properties);
    login.user().ifPresent(user -> properties.setProperty("user", user));
    login.password().ifPresent(password -> properties.setProperty("password", password));
    return properties;
  }

  /** A connection that may write, each statement on its own. */
  static Connection openToWrite(DatabaseAddress address, Login login, int patienceSeconds)
      throws SQLException {
    Properties properties = properties(address, login);
    String patience = Integer.toString(patienceSeconds);
    properties.remove("readOnly");
    properties.setProperty("loginTimeout", patience);
    properties.setProperty("connectTimeout", patience);
    properties.setProperty("socketTimeout", patience);
    return DriverManager.getConnection(address.url(), properties);
  }

  private static void askForReadingOnly(Connection connection, Vendor vendor) throws SQLException {
    if (!vendor.readOnly().isEmpty()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(vendor.readOnly());
      }
    }
  }

  private static boolean accepts(java.sql.Driver driver, DatabaseAddress address) {
    try {
      return driver.acceptsURL(address.url());
    } catch (SQLException e) {
      return false;
    }
  }
}
