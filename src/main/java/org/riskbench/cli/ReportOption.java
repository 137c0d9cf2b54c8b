package org.riskbench.cli;

import java.nio.file.Path;
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
      description = "Write the comparison as one offline page, fit for print (about 3 MB).")
  private Optional<Path> report = Optional.empty();

  /**
   * Refuses a place that can't be written to before any work is done.
   *
   * @throws org.riskbench.problem.ProblemException USE-327 if it can't
   */
  void check() {
    file().ifPresent(PageFile::check);
  }

  private Optional<PageFile> file() {
    return report.map(file -> new PageFile(file, "--report"));
  }

  /** Writes the report, if one is wanted; one of that name is replaced once this one is whole. */
  void write(Comparison comparison, Terminal terminal) {
    file()
        .ifPresent(
            page -> {
              page.write(page(comparison).html(Instant.now()));
              terminal.say("Report written to " + page.file() + ".");
            });
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
