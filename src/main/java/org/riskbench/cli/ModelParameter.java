package org.riskbench.cli;

import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import picocli.CommandLine.Parameters;

/** The model of the registry that a command of models is about: its first argument. */
final class ModelParameter {
  @Parameters(index = "0", paramLabel = "NAME[:VERSION]", description = "A model of the registry.")
  private String model = "";

  ModelId in(ModelRegistry registry) {
    return registry.find(model);
  }
}
