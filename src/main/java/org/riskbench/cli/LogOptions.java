package org.riskbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.riskbench.database.Login;
import org.riskbench.ledger.LedgerAddress;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.ledger.Retention;
import org.riskbench.schema.CellHash;
import org.riskbench.server.OpenLog;
import picocli.CommandLine.Option;

/** Where the decision log is, and who asks for it: the same for all commands. */
final class LogOptions {
  private static final String OFF = "off";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_WAITING = 10_000;

  @Option(
      names = "--log",
      paramLabel = "WHERE",
      description =
          "The decision log: a file, or jdbc:postgresql://HOST/DATABASE; without it, a file in the"
              + " home of Riskbench.")
  private Optional<String> where = Optional.empty();

  @Option(
      names = "--log-user",
      paramLabel = "NAME",
      description = "Who keeps the log in the database.")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--log-password-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the password; without it, the environment variable "
              + PasswordFile.VARIABLE
              + ".")
  private Optional<Path> passwordFile = Optional.empty();

  /** Whether no decisions are to be kept. */
  boolean isOff() {
    return where.filter(OFF::equals).isPresent();
  }

  /**
   * Where the log is.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-109 or DATA-179 for an address that can't
   *     be used, USE-244 for a password that can't be read
   */
  LedgerAddress address(Workplace workplace) {
    Optional<String> given = where.filter(text -> !isOff());
    if (given.isEmpty()) {
      return new LedgerAddress.OfFile(workplace.places().decisions());
    }
    return LedgerAddress.of(given.get(), new Login(user, PasswordFile.read(passwordFile)));
  }

  /**
   * Opens a log that is there to read it.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #address}; LEDGER-108 if there is none
   */
  LedgerReader reader(Workplace workplace) {
    return LedgerReader.open(address(workplace), pseudonyms(workplace));
  }

  /**
   * Opens a log that is there to add to it, beside the server that may be writing it.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #reader}; LEDGER-101 to LEDGER-106 if
   *     it can't be written
   */
  OpenLog openToAdd(Workplace workplace) {
    reader(workplace).close();
    LedgerPlan plan =
        LedgerPlan.at(address(workplace))
            .keeping(Retention.FOR_EVER)
            .waiting(PATIENCE, MOST_WAITING);
    return OpenLog.of(plan, pseudonyms(workplace));
  }

  /** Under this desk's key, which is made the first time it is needed. */
  static Pseudonyms pseudonyms(Workplace workplace) {
    return new Pseudonyms(new CellHash(workplace.salt().require()));
  }
}
