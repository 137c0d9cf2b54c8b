package org.riskbench.cli;

import java.util.List;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
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
    KnownLists lists = workplace.lists();
    return ParityGate.check(
            model,
            lists,
            List.of(new HttpDoor(lists), new CommandDoor(workplace), new WindowDoor()),
            context)
        .require();
  }
}
