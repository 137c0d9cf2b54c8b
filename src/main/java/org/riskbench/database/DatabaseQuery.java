package org.riskbench.database;

import java.util.Optional;

/**
 * What to ask of which database.
 *
 * @param text a statement that reads, or the name of a table
 * @param isTable which of the two
 */
public record DatabaseQuery(DatabaseAddress address, Login login, String text, boolean isTable) {
  public static DatabaseQuery sql(DatabaseAddress address, Login login, String sql) {
    return new DatabaseQuery(address, login, sql, false);
  }

  /** All of a table, named with or without its schema. */
  public static DatabaseQuery table(DatabaseAddress address, Login login, String table) {
    return new DatabaseQuery(address, login, table, true);
  }

  /** The same, asked by the same user, who is to say the password again. */
  public DatabaseQuery withoutPassword() {
    Login known = new Login(login.user(), Optional.empty());
    return new DatabaseQuery(address, known, text, isTable);
  }

  /** The table, or "query": for people. */
  public String name() {
    return isTable ? text : "query";
  }

  /** Names no statement. */
  @Override
  public String toString() {
    return address + " " + name();
  }
}
