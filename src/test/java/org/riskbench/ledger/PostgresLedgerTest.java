package org.riskbench.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.riskbench.database.Login;

/**
 * The same contract on a PostgreSQL of the developer's own, whose tables of these names are
 * dropped: {@code -Driskbench.test.postgres=jdbc:postgresql://127.0.0.1/test} with {@code .user}
 * and {@code .password}.
 */
@EnabledIfSystemProperty(named = PostgresLedgerTest.ADDRESS, matches = "jdbc:postgresql:.+")
class PostgresLedgerTest extends LedgerContract {
  static final String ADDRESS = "riskbench.test.postgres";

  private static String property(String name) {
    return System.getProperty(ADDRESS + name, "");
  }

  @BeforeEach
  @Override
  void openIt() {
    try (Connection connection =
            DriverManager.getConnection(property(""), property(".user"), property(".password"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "drop table if exists ledger, decision, entity, chain, answer, sighting, feedback");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    super.openIt();
  }

  @Override
  LedgerAddress address() {
    return LedgerAddress.of(
        property(""),
        new Login(Optional.of(property(".user")), Optional.of(property(".password"))));
  }
}
