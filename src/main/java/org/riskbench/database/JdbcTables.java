package org.riskbench.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of a database, for picking one. */
public final class JdbcTables {
  private static final Set<String> SYSTEM =
      Set.of("information_schema", "pg_catalog", "mysql", "performance_schema", "sys");

  private JdbcTables() {}

  /**
   * A table or view.
   *
   * @param schema empty where there is none
   */
  record Table(String schema, String name) {
    String text() {
      return schema.isEmpty() ? name : schema + "." + name;
    }

    boolean isCalled(String wanted) {
      return wanted.equals(name) || wanted.equals(text());
    }
  }

  /**
   * The tables and views that the user can see, with their schemas, in order. Blocks: call it from
   * a job.
   *
   * @throws org.riskbench.problem.ProblemException DATA-170 to DATA-178 if the database can't be
   *     asked
   */
  public static List<String> list(DatabaseAddress address, Login login) {
    try (Connection connection = Connections.open(address, login)) {
      return read(connection, address.vendor()).stream().map(Table::text).sorted().toList();
    } catch (SQLException e) {
      throw DatabaseProblems.of(e, address.vendor()).asException();
    }
  }

  /** The table of that name: as it is written, or else in any case. */
  static Optional<Table> find(Connection connection, Vendor vendor, String wanted)
      throws SQLException {
    List<Table> tables = read(connection, vendor);
    Optional<Table> exact = tables.stream().filter(table -> table.isCalled(wanted)).findFirst();
    return exact.isPresent()
        ? exact
        : tables.stream()
            .filter(
                table ->
                    wanted.equalsIgnoreCase(table.name()) || wanted.equalsIgnoreCase(table.text()))
            .findFirst();
  }

  private static List<Table> read(Connection connection, Vendor vendor) throws SQLException {
    String[] types = {"TABLE", "BASE TABLE", "VIEW", "MATERIALIZED VIEW", "PARTITIONED TABLE"};
    List<Table> tables = new ArrayList<>();
    String catalog = vendor == Vendor.MARIADB ? connection.getCatalog() : null;
    try (ResultSet found = connection.getMetaData().getTables(catalog, null, "%", types)) {
      while (found.next()) {
        String schema = Optional.ofNullable(found.getString("TABLE_SCHEM")).orElse("");
        if (!SYSTEM.contains(schema)) {
          tables.add(new Table(schema, found.getString("TABLE_NAME")));
        }
      }
    }
    return tables;
  }
}
