package org.riskbench.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.scoring.ModelId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "reseal",
    mixinStandardHelpOptions = true,
    description = {
      "Save a model once more as its next version, sealed by this desk's key: for one that a",
      "revoked key sealed, and of which the log shows that its file is the one kept before."
    },
    footer = {
      "",
      "Example: riskbench models reseal registrations:3 --why \"Our copy of May, see the ticket\""
    })
final class ModelsResealCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(paramLabel = "NAME:VERSION", description = "A model of the registry.")
  private String model = "";

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "How you know that it is from before; a sentence for the log.")
  private String why = "";

  @Mixin private final OutputOptions output = new OutputOptions();

  ModelsResealCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    ModelId before = ModelArgument.exact(model);
    SealedModel sealed = workplace.registry().reseal(before, why);
    if (output.json) {
      terminal.json(Map.of("model", sealed.id().toString(), "before", before.toString()));
    } else {
      terminal.line(
          "%s is saved as %s: %s."
              .formatted(before, sealed.id(), SealText.sentence(sealed, workplace.trustedKeys())));
    }
    return ExitCode.DONE;
  }
}
