package org.riskbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.report.ComparisonReport;
import org.riskbench.report.ReportedRun;
import picocli.CommandLine.Option;

/** Where a report of a comparison goes, if one is wanted. */
final class ReportOption {
  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write the comparison as one offline page, fit for print (about 11 MB).")
  private Optional<Path> report = Optional.empty();

  /**
   * Refuses a place that can't be written to before any work is done.
   *
   * @throws org.riskbench.problem.ProblemException USE-327 if it can't
   */
  void check() {
    report.ifPresent(
        file -> {
          if (Files.isDirectory(file) || !Files.isWritable(folder(file))) {
            throw unwritable().asException();
          }
        });
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
  }

  private static Problem unwritable() {
    return Problem.error(
        "USE-327",
        "The report can't be written there.",
        "Check the folder, its permissions and the free space, or choose another --report.");
  }

  /** Writes the report, if one is wanted; one of that name is replaced once this one is whole. */
  void write(Comparison comparison, Terminal terminal) {
    if (report.isEmpty()) {
      return;
    }
    Path file = report.get();
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try {
        Files.writeString(part, page(comparison).html(Instant.now()));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw unwritable().asException(e);
    }
    terminal.say("Report written to " + file + ".");
  }

  private static ComparisonReport page(Comparison comparison) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Source", DatasetText.sentence(comparison.dataset()));
    facts.put("SHA-256", comparison.dataset().sha256());
    return new ComparisonReport(
        comparison.dataset().name(),
        facts,
        comparison.split(),
        comparison.contenders().stream().map(ReportOption::run).toList(),
        comparison.best().name(),
        comparison.notes().stream().map(Problem::sentence).toList());
  }

  private static ReportedRun run(Contender contender) {
    Map<String, String> parameters = new LinkedHashMap<>();
    contender.plan().forEach((name, value) -> parameters.put(name, String.valueOf(value)));
    return new ReportedRun(
        contender.name(),
        parameters,
        contender.evaluation(),
        contender.calibration(),
        contender.seconds());
  }
}
