package org.riskbench.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.environment.Environment;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;
import org.riskbench.state.CallerStates;

/** Makes an endpoint of what a function is told by the variables of its process. */
public final class FunctionStart {
  private FunctionStart() {}

  /**
   * An endpoint that is ready, and holds no connection.
   *
   * @param variables of the process
   * @param mostAnswerBytes that the platform can send in one answer
   */
  public static Endpoint of(Map<String, String> variables, int mostAnswerBytes) {
    Environment told = new Environment(variables);
    SealedModel sealed = ModelFileReader.read(told.model(List.of(Path.of(""))));
    AnswerPlan plan = new AnswerPlan(RecordLimits.defaults(), told.isLenient(), told.seals());
    plan.seals().check(sealed);
    PublishedModel model = new PublishedModel(sealed, plan, new CallerStates(), KnownLists.none());
    return new Endpoint(model, new EndpointPlan(plan, Optional.empty(), mostAnswerBytes));
  }
}
