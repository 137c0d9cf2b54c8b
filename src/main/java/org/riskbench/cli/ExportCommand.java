package org.riskbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.riskbench.exchange.ExportTarget;
import org.riskbench.exchange.ExportedFile;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A model made ready for another environment. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Make a model ready for another environment.",
    footer = {"", "Example: riskbench export onnx registrations --out registrations-onnx"})
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      arity = "0..1",
      index = "0",
      paramLabel = "TARGET",
      description = "Where it is to run; --list tells the targets.")
  private String target = "";

  @Parameters(
      arity = "0..1",
      index = "1",
      paramLabel = "MODEL",
      description = "A model file, or NAME or NAME:VERSION in the registry.")
  private String model = "";

  @Option(names = "--out", paramLabel = "DIR", description = "Folder to write, made if need be.")
  private @Nullable Path out;

  @Option(names = "--list", description = "List the targets.")
  private boolean list;

  ExportCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    if (list) {
      return listed();
    }
    ExportTarget wanted = ExportTarget.of(target).orElseThrow(this::unknown);
    if (model.isEmpty() || out == null) {
      throw Problem.error(
              "USE-590",
              "Say which model is to be exported, and into which folder.",
              "For example: riskbench export %s registrations --out kit".formatted(wanted.word()))
          .asException();
    }
    SealedModel sealed = workplace.registry().open(model);
    tell(wanted, wanted.write(sealed, workplace.onnx(), out));
    return ExitCode.DONE;
  }

  private int listed() {
    if (output.json) {
      terminal.json(Map.of("targets", ExportTarget.words()));
    } else {
      ExportTarget.words().forEach(terminal::line);
    }
    return ExitCode.DONE;
  }

  private RuntimeException unknown() {
    return Problem.error(
            "USE-591",
            target.isEmpty() ? "Say for which target." : "There is no such target.",
            "Choose one of: " + String.join(", ", ExportTarget.words()) + ".")
        .asException();
  }

  private void tell(ExportTarget wanted, List<ExportedFile> files) {
    if (!output.json) {
      files.forEach(file -> terminal.line(file.sha256() + "  " + file.path()));
      return;
    }
    List<Map<String, Object>> told = new ArrayList<>();
    for (ExportedFile file : files) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("path", file.path());
      one.put("sha256", file.sha256());
      told.add(one);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", wanted.word());
    json.put("files", told);
    terminal.json(json);
  }
}
