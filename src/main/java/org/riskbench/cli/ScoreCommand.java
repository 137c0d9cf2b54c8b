package org.riskbench.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.riskbench.decision.Decision;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.loading.RecordFile;
import org.riskbench.loading.TableOrigin;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Score and decide every record of a file.",
    footer = {"", "Example: riskbench score registrations:3 today.csv --out scored.csv"})
final class ScoreCommand implements Callable<Integer> {
  private static final int MOST_REASONS = 20;

  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(index = "0", paramLabel = "MODEL", description = "NAME[:VERSION], or a file.")
  private String model = "";

  @Parameters(index = "1", paramLabel = "DATA", description = SourceOptions.DATA)
  private String data = "";

  @Mixin private final SourceOptions source = new SourceOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write; without it, standard output.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--format",
      defaultValue = "CSV",
      description = "csv, ndjson (a JSON object a line) or json (an array) (${DEFAULT-VALUE}).")
  private RowFormat format = RowFormat.CSV;

  @Option(
      names = "--reasons",
      paramLabel = "N",
      description = "Reasons a record, 0 to 20; by default 3 where it is not approved.")
  private Optional<Integer> reasons = Optional.empty();

  @Mixin private final Warming warming = new Warming();

  @Option(
      names = "--update",
      description = "Let later rows of the file see the earlier ones, as a server would.")
  private boolean update;

  @Option(
      names = "--lenient",
      description = "A rule's list may be missing: what the rule would stop is reviewed then.")
  private boolean lenient;

  ScoreCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    if (reasons.isPresent() && (reasons.get() < 0 || reasons.get() > MOST_REASONS)) {
      throw Problem.error(
              "USE-260", "--reasons lies between 0 and 20.", "Give a number from 0 to 20.")
          .asException();
    }
    SealedModel sealed = workplace.registry().open(model);
    requireLists(sealed);
    TableOrigin origin = source.origin(data, workplace);
    if (warming.isForgotten(sealed) && !update) {
      terminal.say(
          Problem.warning(
              "STATE-101",
              "The model counts earlier records and knows none of them here: its scores will be"
                  + " poor.",
              "Give them by --warm DATA, and let the rows see each other by --update."));
    }
    Past past =
        new Past(
            warming.state(sealed, workplace, new ProgressLine(terminal, output)),
            sealed.model().inputs(),
            update);
    ScoredRows.Counts counts =
        BlockingRun.run(
            Job.of("job.score", context -> score(sealed, origin, past, context)),
            new ProgressLine(terminal, output));
    report(counts);
    return ExitCode.DONE;
  }

  private void requireLists(SealedModel sealed) {
    List<String> asked = sealed.model().rules().lists();
    if (lenient) {
      workplace.lists().troubles(asked).forEach(terminal::say);
    } else {
      workplace.lists().require(asked);
    }
  }

  private void report(ScoredRows.Counts counts) {
    counts.warnings().forEach(terminal::say);
    if (output.json && out.isPresent()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", out.get().toString());
      json.put("rows", counts.rows());
      json.put("errors", counts.errors());
      json.put("decisions", counts.decisions());
      terminal.json(json);
    } else if (!output.quiet) {
      terminal.say(
          "%,d records scored, %,d could not be: %s."
              .formatted(
                  counts.rows() - counts.errors(), counts.errors(), told(counts.decisions())));
    }
  }

  private static String told(Map<Decision, Long> decisions) {
    return decisions.entrySet().stream()
        .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private ScoredRows.Counts score(
      SealedModel sealed, TableOrigin origin, Past past, JobContext context) {
    OptionalInt most = reasons.isPresent() ? OptionalInt.of(reasons.get()) : OptionalInt.empty();
    try {
      return out.isPresent()
          ? toFile(sealed, origin, past, most, out.get(), context)
          : toTerminal(sealed, origin, past, most, context);
    } catch (IOException e) {
      throw Problem.error(
              "DATA-191",
              "The scored records can't be written.",
              "Check the folder, its permissions and the free space, or choose another --out.")
          .asException(e);
    }
  }

  /** With --json nothing but JSON goes to standard output: there, an object a line. */
  private RowFormat format() {
    return output.json && out.isEmpty() && format == RowFormat.CSV ? RowFormat.NDJSON : format;
  }

  private ScoredRows.Counts toTerminal(
      SealedModel sealed, TableOrigin origin, Past past, OptionalInt most, JobContext context)
      throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
    ScoredRows.Counts counts = write(sealed, origin, past, most, writer, context);
    writer.flush();
    return counts;
  }

  /**
   * Whole or not at all: a file that is there has every record. A device or pipe just takes them.
   */
  private ScoredRows.Counts toFile(
      SealedModel sealed,
      TableOrigin origin,
      Past past,
      OptionalInt most,
      Path target,
      JobContext context)
      throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "a folder");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      try (Writer writer = Files.newBufferedWriter(target)) {
        return write(sealed, origin, past, most, writer, context);
      }
    }
    Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(Path.of("."));
    Path part = Files.createTempFile(folder, ".scored", ".part");
    try {
      ScoredRows.Counts counts;
      try (Writer writer = Files.newBufferedWriter(part)) {
        counts = write(sealed, origin, past, most, writer, context);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return counts;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private ScoredRows.Counts write(
      SealedModel sealed,
      TableOrigin origin,
      Past past,
      OptionalInt most,
      Writer writer,
      JobContext context)
      throws IOException {
    try {
      ScoredRows rows =
          new ScoredRows(sealed, most, format(), writer, workplace.hash(), past, workplace.lists());
      RecordFile.read(origin, rows, context);
      return rows.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
