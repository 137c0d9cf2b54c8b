package org.riskbench.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.report.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Write all that a saved model's file tells as a validation report.",
    footer = {"", "Example: riskbench report payments:3 --out payments-3.html"})
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(index = "0", paramLabel = "MODEL", description = "NAME[:VERSION], or a file.")
  private String model = "";

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      required = true,
      description = "Where to write it: one offline page, fit for print (about 3 MB).")
  private Path out = Path.of("");

  @Mixin private final OutputOptions output = new OutputOptions();

  ReportCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    PageFile page = new PageFile(out, "--out");
    page.check();
    ModelRegistry registry = workplace.registry();
    SealedModel sealed = registry.open(model);
    page.write(ValidationReport.of(sealed).with(registry.standing(sealed)).html());
    if (output.json) {
      terminal.json(Map.of("file", out.toAbsolutePath().toString()));
    } else {
      terminal.line("Validation report of %s written to %s.".formatted(sealed.id(), out));
      if (sealed.card().isEmpty()) {
        terminal.say("Its file holds no card, so that much of the report says what is not known.");
      }
    }
    return ExitCode.DONE;
  }
}
