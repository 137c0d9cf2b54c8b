package org.riskbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.ledger.LedgerAddress;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.LogMode;
import org.riskbench.ledger.Retention;
import org.riskbench.problem.Problem;
import org.riskbench.server.DecisionLog;
import org.riskbench.server.OpenLog;
import org.riskbench.server.StateLog;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a published model keeps of its decisions. */
final class ServeLogOptions {
  @Mixin private final LogOptions log = new LogOptions();

  @Option(
      names = "--log-mode",
      paramLabel = "MODE",
      description =
          "What counts while the log can't be written: strict (no log, no decision; the default) or"
              + " available (decide, and bring the log up to date later).")
  private Optional<String> mode = Optional.empty();

  @Option(
      names = "--log-retention",
      paramLabel = "TIME",
      description = "How long decisions are kept, such as 400d; 7 years without it.")
  private Optional<String> retention = Optional.empty();

  @Option(
      names = "--log-inputs",
      description =
          "Keep the records' own columns too, for 30 days; entity keys and texts are masked.")
  private boolean inputs;

  @Option(
      names = "--maturity",
      defaultValue = "60d",
      paramLabel = "TIME",
      description =
          "Age by which most frauds are reported: from then on the monitor takes what nothing was"
              + " told of to be good (${DEFAULT-VALUE}).")
  private String maturity = "60d";

  /**
   * Opens the log. It is to be closed after the server.
   *
   * @throws org.riskbench.problem.ProblemException USE-242 or USE-273 for an option that can't be
   *     used, LEDGER-101 to LEDGER-109 if there can be no such log
   */
  OpenLog open(Workplace workplace) {
    LedgerAddress address = log.address(workplace);
    LedgerPlan plan =
        LedgerPlan.at(address).in(mode(), journal(address, workplace)).keeping(retention());
    return OpenLog.of(plan, LogOptions.pseudonyms(workplace));
  }

  /** What a server is given of it. */
  DecisionLog kept(OpenLog open, Workplace workplace) {
    return new DecisionLog(
        open.ledger(),
        LogOptions.pseudonyms(workplace),
        workplace.lists(),
        !log.isOff(),
        inputs,
        StateLog.FORM,
        TimeSpan.read("--maturity", maturity));
  }

  private LogMode mode() {
    String word = mode.orElse("strict").toUpperCase(Locale.ROOT);
    for (LogMode each : LogMode.values()) {
      if (each.name().equals(word)) {
        return each;
      }
    }
    throw Problem.error("USE-273", "There is no such --log-mode.", "Choose strict or available.")
        .asException();
  }

  private Retention retention() {
    if (retention.isEmpty()) {
      return Retention.USUAL;
    }
    Duration rows = TimeSpan.read("--log-retention", retention.get());
    Retention usual = Retention.USUAL;
    return new Retention(least(usual.inputs(), rows), least(usual.vectors(), rows), rows);
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Beside the file; of a database elsewhere, in the home. */
  private static Path journal(LedgerAddress address, Workplace workplace) {
    Path beside =
        address instanceof LedgerAddress.OfFile there
            ? there.file().toAbsolutePath()
            : workplace.places().decisions();
    return LedgerPlan.journalOf(beside);
  }
}
