package org.riskbench.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.job.Job;
import org.riskbench.problem.ExitCode;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleReport;
import org.riskbench.sample.SampleWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Make a synthetic sample of identity registrations and transactions.",
    footer = {"", "Example: riskbench sample --rows 100000 --seed 3 --out my-sample.csv"})
final class SampleCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "30000",
      description = "How many records (${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "7",
      description = "The same seed gives the same bytes (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where to write; compressed if the name ends in .gz.")
  private Path out = Path.of("");

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SamplePlan plan = new SamplePlan(rows, seed);
    SampleReport report =
        BlockingRun.run(
            Job.of("job.sample", context -> SampleWriter.write(plan, out, context)),
            new ProgressLine(terminal, output));
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("rows", report.rows());
      json.put("positives", report.positives());
      json.put("file", report.file().toString());
      json.put("sha256", report.sha256());
      terminal.json(json);
    } else {
      terminal.line(
          "%,d synthetic records (%,d fraud) in %s"
              .formatted(report.rows(), report.positives(), report.file()));
    }
    return ExitCode.DONE;
  }
}
