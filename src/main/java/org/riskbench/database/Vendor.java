package org.riskbench.database;

import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A kind of database, and what may be said in its addresses. */
enum Vendor {
  POSTGRESQL("PostgreSQL", "jdbc:postgresql:", '"', "sslmode", "sslrootcert", "currentSchema") {
    @Override
    void prepare(Properties properties) {
      properties.setProperty("loginTimeout", SECONDS);
      properties.setProperty("connectTimeout", SECONDS);
      properties.setProperty("ApplicationName", "Riskbench");
      properties.setProperty("readOnly", "true");
    }
  },
  MARIADB("MariaDB", "jdbc:mariadb:", '`', "sslMode", "serverSslCert") {
    @Override
    void prepare(Properties properties) {
      properties.setProperty("connectTimeout", SECONDS + "000");
      properties.setProperty("tinyInt1isBit", "false"); // 0 and 1 stay numbers
      properties.setProperty("allowLocalInfile", "false");
    }
  },
  SQLITE("SQLite", "jdbc:sqlite:", '"') {
    @Override
    void prepare(Properties properties) {
      properties.setProperty("open_mode", "1"); // read only; never makes a file
    }
  };

  private static final String SECONDS = "10";

  private final String text;
  private final String scheme;
  private final char quote;

  /** Names of what may follow in the address, separated by blanks. */
  private final String parameters;

  Vendor(String text, String scheme, char quote, String... parameters) {
    this.text = text;
    this.scheme = scheme;
    this.quote = quote;
    this.parameters = String.join(" ", parameters);
  }

  /** What the server itself is told, so that it refuses to change anything; empty for nothing. */
  String readOnly() {
    // Its driver takes read-only for a hint, and a DROP would be committed at once.
    return this == MARIADB ? "set session transaction read only" : "";
  }

  /** What its driver is told beside the address. */
  abstract void prepare(Properties properties);

  static Optional<Vendor> of(String address) {
    return Arrays.stream(values()).filter(each -> address.startsWith(each.scheme)).findFirst();
  }

  /** The name as people write it. */
  String text() {
    return text;
  }

  String scheme() {
    return scheme;
  }

  /** An address as it is written. */
  String example() {
    return scheme + (this == SQLITE ? "FILE" : "//HOST/DATABASE");
  }

  Set<String> parameters() {
    return parameters.isEmpty() ? Set.of() : Set.of(parameters.split(" "));
  }

  /** A name between its quotation marks. */
  String quoted(String name) {
    String mark = String.valueOf(quote);
    return mark + name.replace(mark, mark + mark) + mark;
  }
}
