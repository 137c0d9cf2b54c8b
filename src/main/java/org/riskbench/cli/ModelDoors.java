package org.riskbench.cli;

import java.util.List;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.parity.Door;
import org.riskbench.parity.HttpDoor;
import org.riskbench.parity.ModelGate;
import org.riskbench.parity.ParityGate;
import org.riskbench.parity.ParityReport;
import org.riskbench.rule.KnownLists;

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
    return pass(model, model.id().toString(), context);
  }

  /**
   * The same for a model that may lie elsewhere.
   *
   * @param typed how a command would name it
   */
  ParityReport pass(SealedModel model, String typed, JobContext context) {
    KnownLists lists = workplace.lists();
    List<Door> doors =
        List.of(new HttpDoor(lists), new CommandDoor(workplace, typed), new WindowDoor());
    return ParityGate.check(model, lists, doors, context).require();
  }
}
