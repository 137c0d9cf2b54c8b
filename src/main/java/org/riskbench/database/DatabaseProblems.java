package org.riskbench.database;

import java.sql.SQLException;
import java.util.Optional;
import org.riskbench.problem.Problem;

/** What can go wrong with a database, in our words: never in its own, nor in those of the query. */
final class DatabaseProblems {
  private static final String NO_TABLE = "42P01";

  private DatabaseProblems() {}

  static Problem unknownVendor() {
    return Problem.error(
        "DATA-179",
        "That is no address of a database that can be asked.",
        "Use jdbc:postgresql://HOST/DATABASE, jdbc:mariadb://HOST/DATABASE (MySQL too) or"
            + " jdbc:sqlite:FILE.");
  }

  static Problem unreadableAddress(Vendor vendor) {
    return Problem.error(
        "DATA-179",
        "The address is not of the form " + vendor.scheme() + "//HOST[:PORT]/DATABASE.",
        "Give user and password apart from it (--user and --password-file on the command line).");
  }

  static Problem parameter(Vendor vendor) {
    return Problem.error(
        "DATA-179",
        "The address has a parameter that is not allowed: drivers obey them, up to reading files.",
        "Allowed for %s: %s."
            .formatted(
                vendor.text(), String.join(", ", vendor.parameters().stream().sorted().toList())));
  }

  static Problem noSqliteFile() {
    return Problem.error(
        "DATA-179",
        "The SQLite address names no file that is there.",
        "Use jdbc:sqlite:FILE with the path of a database file and no parameters.");
  }

  static Problem noTable(String table) {
    return Problem.error(
            "DATA-173",
            "There is no table \"%s\" that this user can read.".formatted(table),
            "Check its name and its schema (SCHEMA.TABLE), and the user's rights.")
        .with("table", table);
  }

  static Problem noDriver(Vendor vendor) {
    return Problem.error(
        "DATA-178",
        "The driver for " + vendor.text() + " is not part of this installation.",
        "Put it back beside the program's other libraries.");
  }

  /** What an exception of the driver means. */
  static Problem of(SQLException e, Vendor vendor) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    return vendor == Vendor.SQLITE ? ofSqlite(e.getErrorCode() & 0xff) : ofState(state, e, vendor);
  }

  private static Problem ofState(String state, SQLException e, Vendor vendor) {
    int code = vendor == Vendor.MARIADB ? e.getErrorCode() : 0;
    if (state.startsWith("28") || code == 1045 || code == 1698) {
      return Problem.error(
          "DATA-171",
          vendor.text() + " refuses this user or password.",
          "Check the user and the password (--user and --password-file on the command line).");
    }
    if (state.equals("3D000") || code == 1049) {
      return Problem.error(
          "DATA-172", "There is no such database on the server.", "Check the end of the address.");
    }
    if (state.equals(NO_TABLE) || code == 1146) {
      return wrong("names a table that is not there");
    }
    if (state.equals("42501") || code == 1142 || code == 1044 || code == 1143) {
      return Problem.error(
          "DATA-175", "This user may not read that.", "Ask for the right to read it.");
    }
    if (state.equals("25006") || code == 1792) {
      return wrong("would change data, and only reading is allowed");
    }
    if (state.startsWith("08") || state.isEmpty()) {
      return Problem.error(
          "DATA-170",
          "The database server can't be reached, or the connection broke.",
          "Check host, port and network, and that the server is running.");
    }
    if (state.equals("57014") || code == 1317) {
      return Problem.error(
          "DATA-176", "The server ended the query.", "Ask for less, or raise the server's limit.");
    }
    return state.startsWith("42") || state.startsWith("22") || state.startsWith("0A")
        ? wrong("can't be carried out as it stands")
        : failed(state);
  }

  private static Problem ofSqlite(int code) {
    return switch (code) {
      case 1 -> wrong("can't be carried out: it is no SQL, or names what is not there");
      case 8 -> wrong("would change data, and only reading is allowed");
      case 5, 6 ->
          Problem.error(
              "DATA-177",
              "The SQLite database is locked by another program.",
              "Try again when it is done.");
      case 11, 14, 26 ->
          Problem.error(
              "DATA-177",
              "The file is no SQLite database that can be read, or it is damaged.",
              "Check the file.");
      default -> failed("SQLite " + code);
    };
  }

  private static Problem wrong(String how) {
    return Problem.error(
        "DATA-174", "The query " + how + ".", "Try it in a database tool, then ask again.");
  }

  static Problem notReading() {
    return wrong("gives no rows");
  }

  private static Problem failed(String state) {
    return Problem.error(
            "DATA-178",
            "The database failed while it was read (SQL state %s).".formatted(state),
            "Look into the server's log, then try again.")
        .with("state", state);
  }
}
