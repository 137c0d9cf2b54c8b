package org.riskbench.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.ledger.ChainReport;
import org.riskbench.ledger.Decided;
import org.riskbench.ledger.DecisionExport;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.LoggedDecision;
import org.riskbench.ledger.PerformanceReport;
import org.riskbench.ledger.Told;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.server.OpenLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "decisions",
    mixinStandardHelpOptions = true,
    description = "The decision log of a published model.",
    footer = {"", "Example: riskbench decisions search --decision DECLINE --from 2026-11-01"})
final class DecisionsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Spec private CommandSpec spec = CommandSpec.create();

  DecisionsCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.out());
    return ExitCode.DONE;
  }

  @Command(
      name = "search",
      mixinStandardHelpOptions = true,
      description = "Decisions, the newest first; with --json one object a line.",
      footer = {"", "Example: riskbench decisions search --entity ann@example.org"})
  int search(
      @Mixin DecisionOptions options,
      @Option(
              names = "--most",
              defaultValue = "50",
              paramLabel = "N",
              description = "At most so many, 1 to 1000 (${DEFAULT-VALUE}).")
          int most,
      @Mixin LogOptions log,
      @Mixin OutputOptions output) {
    if (most < 1 || most > 1000) {
      throw Problem.error(
              "USE-278", "--most takes 1 to 1000.", "Or use: riskbench decisions export")
          .asException();
    }
    try (LedgerReader reader = log.reader(workplace)) {
      LedgerReader.Page page = reader.search(options.query(), Long.MAX_VALUE, most);
      if (output.json) {
        ndjson(reader, page);
      } else {
        table(page);
      }
      return ExitCode.DONE;
    }
  }

  private void ndjson(LedgerReader reader, LedgerReader.Page page) {
    if (page.rows().isEmpty()) {
      return;
    }
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    DecisionExport export = new DecisionExport(out, DecisionExport.Format.NDJSON);
    Instant now = Clock.systemUTC().instant();
    page.rows().forEach(row -> export.write(row, Told.of(reader.events(row), now)));
    export.finish();
  }

  private void table(LedgerReader.Page page) {
    if (page.rows().isEmpty()) {
      terminal.line("No decision meets all of that.");
      return;
    }
    TextTable table =
        new TextTable("request", "received (UTC)", "model", "score", "decision", "band");
    for (LoggedDecision row : page.rows()) {
      row.decided().ifPresent(decided -> line(table, decided));
    }
    table.print(terminal);
    if (page.next().isPresent()) {
      terminal.say("There are more: ask for less, or use riskbench decisions export.");
    }
  }

  private static void line(TextTable table, Decided decided) {
    table.row(
        decided.asked().requestId(),
        decided.asked().receivedAt().toString(),
        decided.by().model(),
        decided.verdict().score().isPresent()
            ? Integer.toString(decided.verdict().score().getAsInt())
            : "-",
        decided.verdict().decision().name(),
        decided.verdict().band());
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description =
          "Decisions with what became of them, the oldest first, as a table or JSON lines.",
      footer = {"", "Example: riskbench decisions export --from 2026-11-01 --out november.csv"})
  int export(
      @Mixin DecisionOptions options,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "A new file; standard output without it.")
          Optional<Path> file,
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "csv",
              description = "csv or ndjson (${DEFAULT-VALUE}).")
          DecisionExport.Format format,
      @Mixin LogOptions log,
      @Mixin OutputOptions output) {
    try (LedgerReader reader = log.reader(workplace);
        Writer out = writer(file)) {
      Instant now = Clock.systemUTC().instant();
      long rows = new DecisionExport(out, format).all(reader, options.query(), now);
      if (output.json && file.isPresent()) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows);
        json.put("file", file.get().toString());
        terminal.json(json);
      } else if (!output.quiet) {
        terminal.say("Exported %,d decisions.".formatted(rows));
      }
      return ExitCode.DONE;
    } catch (IOException | UncheckedIOException e) {
      throw Problem.error(
              "USE-279",
              "The export can't be written.",
              "Name a file that is not there yet, in a folder that can be written.")
          .asException(e);
    }
  }

  private Writer writer(Optional<Path> file) throws IOException {
    return file.isPresent()
        ? Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)
        : new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
  }

  @Command(
      name = "erase",
      mixinStandardHelpOptions = true,
      description = {
        "Erase all that the log holds of an entity, such as an e-mail address.",
        "A tombstone stays in the place of each decision, so that the log can still be verified."
      },
      footer = {"", "Example: riskbench decisions erase ann@example.org --yes"})
  int erase(
      @Parameters(paramLabel = "KEY", description = "The entity's key; it is not kept.") String key,
      @Option(names = "--yes", description = "Erase, and don't only count.") boolean yes,
      @Mixin LogOptions log,
      @Mixin OutputOptions output) {
    long erased = yes ? erased(key, log) : counted(key, log);
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("decisions", erased);
      json.put("erased", yes);
      terminal.json(json);
    } else if (yes) {
      terminal.line("Erased %,d decisions. It can't be undone.".formatted(erased));
    } else {
      terminal.line("%,d decisions would be erased. Say --yes to erase them.".formatted(erased));
    }
    return ExitCode.DONE;
  }

  private long erased(String key, LogOptions log) {
    try (OpenLog open = log.openToAdd(workplace)) {
      return open.ledger().erase(key);
    }
  }

  private long counted(String key, LogOptions log) {
    try (LedgerReader reader = log.reader(workplace)) {
      return reader.count(DecisionQuery.ALL.about(key));
    }
  }

  @Command(
      name = "performance",
      mixinStandardHelpOptions = true,
      description = {
        "Recall, precision, false-positive rate and money of decisions that are old enough.",
        "What became of a declined record can't be observed, but for a control group."
      },
      footer = {"", "Example: riskbench decisions performance --maturity 45d"})
  int performance(
      @Mixin DecisionOptions options,
      @Option(
              names = "--maturity",
              defaultValue = "60d",
              paramLabel = "TIME",
              description = "Age by which most frauds are reported (${DEFAULT-VALUE}).")
          String maturity,
      @Option(
              names = "--as-of",
              paramLabel = "TIME",
              description = "What was told later is not known; now without it.")
          Optional<String> asOf,
      @Mixin LogOptions log,
      @Mixin OutputOptions output) {
    Duration age = TimeSpan.read("--maturity", maturity);
    Instant moment =
        asOf.map(text -> DecisionOptions.moment("--as-of", text))
            .orElseGet(() -> Clock.systemUTC().instant());
    try (LedgerReader reader = log.reader(workplace)) {
      PerformanceReport report = reader.performance(options.query(), moment, age);
      if (output.json) {
        terminal.json(PerformanceText.json(report));
      } else {
        PerformanceText.print(report, terminal);
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Check that every row of the log is the one that was written. Exits 3 if not.",
        "Keep the head elsewhere: given later by --head, it tells whether rows went since."
      },
      footer = {"", "Example: riskbench decisions verify --head 5e1f..."})
  int verify(
      @Option(names = "--head", paramLabel = "HASH", description = "A head that was told before.")
          Optional<String> head,
      @Mixin LogOptions log,
      @Mixin OutputOptions output) {
    try (LedgerReader reader = log.reader(workplace)) {
      ChainReport report = reader.verify();
      boolean known = head.map(reader::holdsHead).orElse(true);
      if (output.json) {
        terminal.json(PerformanceText.json(report, known));
      } else {
        tell(report, known);
      }
      return report.isWhole() && known ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
  }

  private void tell(ChainReport report, boolean known) {
    List<ChainReport.Break> breaks = report.breaks();
    for (ChainReport.Break each : breaks) {
      terminal.line(PerformanceText.sentence(each));
    }
    if (!known) {
      terminal.line("No row has the head given: rows were removed, or it is another log's.");
    }
    if (breaks.isEmpty() && known) {
      terminal.line(
          "All %,d rows are as they were written; %,d were erased."
              .formatted(report.rows(), report.erased()));
    }
    report.head().ifPresent(hash -> terminal.line("Head: " + hash));
  }
}
