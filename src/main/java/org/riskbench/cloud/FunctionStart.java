package org.riskbench.cloud;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.rule.KnownLists;
import org.riskbench.state.LiveStates;

/** Makes an endpoint from what a function is told by its environment. */
public final class FunctionStart {
  private FunctionStart() {}

  /** An endpoint that is ready. */
  public static Endpoint of(Map<String, String> environment, int mostAnswerBytes) {
    Path file = Path.of(environment.getOrDefault("RISKBENCH_MODEL", "model.riskmodel"));
    AnswerPlan plan = new AnswerPlan(RecordLimits.defaults(), false, SealPolicy.OPEN);
    PublishedModel model =
        new PublishedModel(
            ModelFileReader.read(file), plan, LiveStates.inMemory(), KnownLists.none());
    return new Endpoint(model, new EndpointPlan(plan, Optional.empty(), mostAnswerBytes));
  }
}
