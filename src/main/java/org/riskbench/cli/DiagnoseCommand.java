package org.riskbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.diagnosis.BundlePart;
import org.riskbench.diagnosis.DiagnosticBundle;
import org.riskbench.diagnosis.Told;
import org.riskbench.modelfile.Program;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    description =
        "Write versions, settings, logs and the like into a zip archive for whoever helps; nothing"
            + " personal is in it, and its README.txt says what is.",
    footer = {"", "Example: riskbench diagnose --out riskbench-bundle.zip"})
final class DiagnoseCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Option(
      names = "--out",
      paramLabel = "FILE.zip",
      required = true,
      description = "Where to write it; no file may be there.")
  private Path out = Path.of("");

  @Mixin private final OutputOptions output = new OutputOptions();

  DiagnoseCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    if (Files.exists(out)) {
      throw Problem.error(
              "USE-631",
              "There is a file at the place that --out names.",
              "Remove it, or choose another name.")
          .asException();
    }
    DiagnosticBundle bundle =
        DiagnosticBundle.of(
            workplace.places(),
            workplace.settings(),
            new Told(Program.current().version(), List.of(), List.of()));
    bundle.writeTo(out);
    List<String> names = bundle.parts().stream().map(BundlePart::name).toList();
    if (output.json) {
      terminal.json(Map.of("file", out.toAbsolutePath().toString(), "parts", names));
    } else {
      terminal.line(
          "Diagnostic bundle written to %s: %s.".formatted(out, String.join(", ", names)));
      terminal.say("Look at it before you send it; README.txt in it says what is what.");
    }
    return ExitCode.DONE;
  }
}
