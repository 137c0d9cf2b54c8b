package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.parity.ParityReport;
import org.riskbench.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "parity",
    mixinStandardHelpOptions = true,
    description = "Send made-up records through every door and compare the answers bit by bit.",
    footer = {"", "Example: riskbench parity registrations:3"})
final class ParityCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(index = "0", paramLabel = "MODEL", description = "NAME[:VERSION], or a file.")
  private String model = "";

  @Mixin private final OutputOptions output = new OutputOptions();

  ParityCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    SealedModel sealed = workplace.registry().open(model);
    ParityReport report = new ModelDoors(workplace).pass(sealed, model, JobContext.none());
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("model", sealed.id().toString());
      json.put("records", report.records());
      json.put("doors", report.doors());
      json.put("agrees", report.agrees());
      terminal.json(json);
    } else {
      terminal.line(
          "%s: %,d made-up records get the same answer to the bit by %s as by the library."
              .formatted(sealed.id(), report.records(), String.join(", ", report.doors())));
    }
    return ExitCode.DONE;
  }
}
