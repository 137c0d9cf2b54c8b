package org.riskbench.cloud;

import com.google.cloud.functions.HttpFunction;
import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import java.io.IOException;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.answering.SafeHeaders;

/**
 * What Google's Cloud Functions call. The model is read and checked when this object is made, which
 * is before the platform sends the first call. Thread-safe: one instance answers many calls at a
 * time.
 */
public final class CloudFunction implements HttpFunction {
  /** Most bytes of a call or an answer. Several are in memory at a time, so not all 32 MB. */
  static final int MOST_BYTES = 8 << 20;

  private final Endpoint endpoint;

  /**
   * Made by the platform, by name.
   *
   * @throws org.riskbench.problem.ProblemException if a setting, the model or its state can't be
   *     used: the platform logs the sentence and the instance ends
   */
  public CloudFunction() {
    PlatformLogs.choose(FunctionLogs.class);
    this.endpoint = FunctionStart.of(System.getenv(), MOST_BYTES);
  }

  CloudFunction(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void service(HttpRequest request, HttpResponse response) throws IOException {
    Reply reply = reply(request);
    response.setStatusCode(reply.status());
    response.setContentType(reply.contentType());
    reply.headers().forEach(response::appendHeader);
    response.getOutputStream().write(reply.body());
  }

  private Reply reply(HttpRequest request) throws IOException {
    Call call;
    try {
      call = FunctionCall.read(request, MOST_BYTES);
    } catch (Refusal refusal) {
      return Problems.reply(refusal).with(SafeHeaders.ALL);
    }
    return endpoint.answer(call);
  }
}
