package org.riskbench.cli;

import java.util.List;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.parity.Door;
import org.riskbench.parity.HttpDoor;
import org.riskbench.parity.ModelGate;
import org.riskbench.parity.ParityGate;
import org.riskbench.parity.ParityReport;
import org.riskbench.parity.PassedModels;

/**
 * The gate before a model of this workplace's registry goes out: by HTTP, on the command line and
 * in the window it has to answer as the library does.
 */
public final class ModelDoors implements ModelGate {
  private final Workplace workplace;

  public ModelDoors(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public ParityReport pass(SealedModel model, JobContext context) {
    return passOnce(model, model.id().toString(), context);
  }

  /** The same; a file that passed this very program before passes at once. */
  ParityReport passOnce(SealedModel model, String typed, JobContext context) {
    PassedModels passed = PassedModels.ofProgram(workplace.places().passedModels());
    if (passed.contains(model)) {
      return new ParityReport(
          ParityGate.RECORDS, doors(typed).stream().map(Door::name).toList(), List.of());
    }
    ParityReport report = pass(model, typed, context);
    passed.add(model);
    return report;
  }

  /**
   * Compares anew a model that may lie elsewhere.
   *
   * @param typed how a command would name it
   */
  ParityReport pass(SealedModel model, String typed, JobContext context) {
    return ParityGate.check(model, workplace.lists(), doors(typed), context).require();
  }

  private List<Door> doors(String typed) {
    return List.of(
        new HttpDoor(workplace.lists()), new CommandDoor(workplace, typed), new WindowDoor());
  }
}
