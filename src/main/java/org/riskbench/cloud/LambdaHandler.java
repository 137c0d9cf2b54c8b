package org.riskbench.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.answering.SafeHeaders;

/**
 * What AWS Lambda calls: answers the events of a function URL or an HTTP API of the API Gateway.
 * Everything is read and checked when Lambda makes this object, so that a snapshot taken then
 * (SnapStart) holds a model that is ready, and no connection. Thread-safe.
 */
public final class LambdaHandler implements RequestStreamHandler {
  private final Endpoint endpoint;

  /**
   * Made by Lambda, by name.
   *
   * @throws org.riskbench.problem.ProblemException if a setting, the model or its state can't be
   *     used: Lambda logs the sentence and starts nothing
   */
  public LambdaHandler() {
    PlatformLogs.chooseLate(LambdaLogs.class);
    this.endpoint = FunctionStart.of(System.getenv(), GatewayAnswer.MOST_BYTES);
  }

  LambdaHandler(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write(GatewayAnswer.of(reply(event)));
  }

  private Reply reply(InputStream event) {
    Call call;
    try {
      call = GatewayEvent.read(event);
    } catch (Refusal refusal) {
      return Problems.reply(refusal).with(SafeHeaders.ALL);
    }
    return endpoint.answer(call);
  }
}
