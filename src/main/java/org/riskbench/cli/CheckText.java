package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.registry.CheckReport;

/** What checking a registry against its log came to, for people and scripts. */
final class CheckText {
  private CheckText() {}

  static void addTo(Map<String, Object> json, CheckReport report) {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("lines", report.chain().lines().size());
    log.put("unbroken", report.chain().breaks().isEmpty());
    log.put("head", report.chain().head().orElse(null));
    report.keptHead().ifPresent(line -> log.put("keptHeadAtLine", line));
    json.put("log", log);
    json.put("findings", report.findings().stream().map(CheckText::json).toList());
  }

  private static Map<String, Object> json(CheckReport.Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    finding.model().ifPresent(model -> json.put("model", model));
    json.put("text", finding.text());
    return json;
  }

  static void print(Terminal terminal, CheckReport report, boolean headGiven) {
    Optional<String> head = report.chain().head();
    if (head.isEmpty()) {
      terminal.line("No log is kept here yet: nothing can be said about what was done.");
      return;
    }
    int lines = report.chain().lines().size();
    if (report.chain().breaks().isEmpty()) {
      terminal.line(
          "The log is whole: %,d lines, each chained to the one before.".formatted(lines));
    }
    report
        .keptHead()
        .ifPresent(
            line ->
                terminal.line(
                    ("It holds the head you kept, as line %,d: nothing up to there was changed or"
                            + " cut.")
                        .formatted(line)));
    if (report.isSound()) {
      terminal.line("All files, stages, notes and approvals are as the log tells.");
    }
    terminal.line("head " + head.get());
    if (!headGiven) {
      terminal.line(
          "Keep the head elsewhere and give it with --head next time: this desk alone can't prove"
              + " that the log was not cut or written anew.");
    }
  }
}
