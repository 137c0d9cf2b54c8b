package org.riskbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.riskbench.database.DatabaseAddress;
import org.riskbench.database.DatabaseQuery;
import org.riskbench.database.Login;
import org.riskbench.loading.TableOrigin;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Option;

/** What to take of a workbook or a database, and who asks. */
final class SourceOptions {
  static final String DATA =
      "A file (CSV, TSV, JSON lines, Excel .xlsx, Parquet; text plain or packed by gzip, zstd or"
          + " xz), a JDBC address (PostgreSQL, MySQL, MariaDB, SQLite), or the word 'sample'.";

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The sheet of a workbook; without it, the first one with rows.")
  private Optional<String> sheet = Optional.empty();

  @Option(names = "--query", paramLabel = "SQL", description = "What to ask a database.")
  private Optional<String> query = Optional.empty();

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "A table of a database, all of it; SCHEMA.TABLE where that is needed.")
  private Optional<String> table = Optional.empty();

  @Option(names = "--user", paramLabel = "NAME", description = "Who asks the database.")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the password; best readable by you alone. Without it, the"
              + " environment variable "
              + PasswordFile.VARIABLE
              + ".")
  private Optional<Path> passwordFile = Optional.empty();

  /**
   * Where the table is that a DATA argument names.
   *
   * @throws org.riskbench.problem.ProblemException USE-243 if what was said doesn't fit together,
   *     DATA-179 for a database that may not be asked, USE-244 for a password that can't be read
   */
  TableOrigin origin(String data, Workplace workplace) {
    boolean database = DatabaseAddress.isAddress(data);
    if (database != (query.isPresent() || table.isPresent())
        || (query.isPresent() && table.isPresent())
        || (database && sheet.isPresent())) {
      throw Problem.error(
              "USE-243",
              "A JDBC address takes --query or --table, one of them; a file takes neither.",
              "For example: riskbench profile jdbc:sqlite:shop.db --table orders")
          .asException();
    }
    if (database) {
      DatabaseAddress address = DatabaseAddress.of(data);
      Login login = new Login(user, PasswordFile.read(passwordFile));
      return TableOrigin.database(
          table.isPresent()
              ? DatabaseQuery.table(address, login, table.get())
              : DatabaseQuery.sql(address, login, query.orElseThrow()));
    }
    Path file = workplace.data(data);
    return sheet.isPresent() ? TableOrigin.sheet(file, sheet.get()) : TableOrigin.file(file);
  }
}
