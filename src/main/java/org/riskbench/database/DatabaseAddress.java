package org.riskbench.database;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC address that may be used. A driver obeys whatever its address says, up to loading classes
 * and sending files: so only known parts and parameters pass.
 */
public final class DatabaseAddress {
  private static final String PREFIX = "jdbc:";
  private static final String MYSQL = "jdbc:mysql:";
  private static final Pattern SERVER =
      Pattern.compile(
          "//(?<hosts>[\\w.:\\[\\],-]+)/(?<database>[\\p{L}\\p{N}_.$-]+)(\\?(?<parameters>.*))?");
  private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]+)=([\\w./\\\\: -]*)");

  private final Vendor vendor;
  private final String url;

  private DatabaseAddress(Vendor vendor, String url) {
    this.vendor = vendor;
    this.url = url;
  }

  /** Whether a text is meant as an address. */
  public static boolean isAddress(String text) {
    return text.startsWith(PREFIX);
  }

  /**
   * Checks an address; nothing is connected to.
   *
   * @throws org.riskbench.problem.ProblemException DATA-179 if it is none that may be used
   */
  public static DatabaseAddress of(String text) {
    String url = text.startsWith(MYSQL) ? "jdbc:mariadb:" + text.substring(MYSQL.length()) : text;
    Vendor vendor =
        Vendor.of(url).orElseThrow(() -> DatabaseProblems.unknownVendor().asException());
    String rest = url.substring(vendor.scheme().length());
    if (vendor == Vendor.SQLITE) {
      requireFile(rest);
    } else {
      requireServer(vendor, rest);
    }
    return new DatabaseAddress(vendor, url);
  }

  private static void requireFile(String rest) {
    boolean plain = !rest.startsWith(":") && !rest.startsWith("file:") && !rest.contains("?");
    try {
      if (!plain || !Files.isRegularFile(Path.of(rest))) {
        throw DatabaseProblems.noSqliteFile().asException();
      }
    } catch (InvalidPathException e) {
      throw DatabaseProblems.noSqliteFile().asException(e);
    }
  }

  private static void requireServer(Vendor vendor, String rest) {
    Matcher matcher = SERVER.matcher(rest);
    if (!matcher.matches()) {
      throw DatabaseProblems.unreadableAddress(vendor).asException();
    }
    String parameters = matcher.group("parameters");
    if (parameters == null) {
      return;
    }
    for (String each : parameters.split("&", -1)) {
      Matcher parameter = PARAMETER.matcher(each);
      if (!parameter.matches() || !vendor.parameters().contains(parameter.group(1))) {
        throw DatabaseProblems.parameter(vendor).asException();
      }
    }
  }

  /** An address of each product as it is written, by the product's name. */
  public static Map<String, String> examples() {
    Map<String, String> examples = new LinkedHashMap<>();
    for (Vendor vendor : Vendor.values()) {
      examples.put(vendor.text(), vendor.example());
    }
    return examples;
  }

  /** The address as it was written: {@link #of} takes it again. It holds no password. */
  public String written() {
    return url;
  }

  Vendor vendor() {
    return vendor;
  }

  String url() {
    return url;
  }

  /** The kind of database, without its place. */
  @Override
  public String toString() {
    return vendor.text();
  }
}
