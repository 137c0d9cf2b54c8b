package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.dataset.ColumnEvidence;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.loading.DataLoader;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.profile.Finding;
import org.riskbench.profile.Profile;
import org.riskbench.profile.Profiler;
import org.riskbench.schema.CellFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = "Look at data: its columns, what is missing, what is odd.",
    footer = {"", "Example: riskbench profile payments.csv --label outcome=fraud"})
final class ProfileCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  ProfileCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  private record Profiled(Dataset dataset, Profile profile) {}

  @Override
  public Integer call() {
    Profiled profiled =
        BlockingRun.run(
            Job.of(
                "job.profile",
                context -> {
                  Dataset dataset =
                      DataLoader.load(
                          workplace.data(data.data),
                          data.loadOptions(new SplitOptions(), workplace),
                          context.share(0.6, "load"));
                  return new Profiled(
                      dataset, Profiler.profile(dataset, context.share(0.4, "profile")));
                }),
            new ProgressLine(terminal, output));
    if (output.json) {
      terminal.json(json(profiled));
    } else {
      print(profiled);
    }
    return ExitCode.DONE;
  }

  private static Map<String, Object> json(Profiled profiled) {
    Profile profile = profiled.profile();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", profile.rows());
    json.put("rejected", profile.rejected());
    json.put("unlabelled", profile.unlabelled());
    json.put(
        "columns",
        profile.columns().stream().map(column -> json(profiled.dataset(), column)).toList());
    json.put("findings", profile.findings().stream().map(ProfileCommand::json).toList());
    return json;
  }

  private static Map<String, Object> json(Dataset dataset, ColumnProfile column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", column.name());
    json.put("kind", word(column.kind()));
    json.put("role", word(column.role()));
    json.put("missing", column.missing());
    json.put("distinct", column.distinct());
    json.put("cells", cells(dataset, column.name()));
    return json;
  }

  private static Map<String, Object> json(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", finding.code());
    json.put("column", finding.column());
    json.put("severity", word(finding.severity()));
    json.put("text", finding.text());
    return json;
  }

  private void print(Profiled profiled) {
    terminal.line(DatasetText.sentence(profiled.dataset()));
    terminal.line("");
    TextTable table = new TextTable("column", "kind", "role", "missing", "distinct", "cells");
    for (ColumnProfile column : profiled.profile().columns()) {
      table.row(
          column.name(),
          word(column.kind()),
          word(column.role()),
          "%,d".formatted(column.missing()),
          "%,d".formatted(column.distinct()),
          cells(profiled.dataset(), column.name()));
    }
    table.print(terminal);
    profiled.dataset().report().warnings().forEach(terminal::say);
    for (Finding finding : profiled.profile().findings()) {
      terminal.line("%s %s: %s".formatted(finding.code(), finding.column(), finding.text()));
    }
  }

  /** Why the column has its kind, and how it is written. */
  private static String cells(Dataset dataset, String column) {
    CellFormat format = dataset.schema().column(dataset.schema().require(column)).format();
    String counted =
        dataset.report().evidence().stream()
            .filter(evidence -> evidence.column().equals(column))
            .findFirst()
            .map(ColumnEvidence::sentence)
            .orElse("");
    return format.equals(CellFormat.PLAIN) ? counted : counted + "; written " + format;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
