package org.riskbench.server;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.riskbench.access.Caller;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Reply;

/**
 * What a watcher asks: whether the server is alive and ready, and its figures. Answered without a
 * thread that waits for the reader, so that it goes on while everything else is full.
 */
final class VitalsHandler extends Handler.Wrapper {
  private static final String FIGURES = "/metrics";
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final Map<String, Supplier<Reply>> answers;

  /**
   * A handler.
   *
   * @param answers by path
   */
  VitalsHandler(Map<String, Supplier<Reply>> answers) {
    this.answers = Map.copyOf(answers);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    Supplier<Reply> answer = answers.get(path);
    if (answer == null) {
      return super.handle(request, response, callback);
    }
    if (!METHODS.contains(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      Replies.refuse(Problems.reply(Problems.http(405)), request, response, callback);
    } else {
      Replies.send(answer(path, answer, Gate.caller(request)), response, callback);
    }
    return true;
  }

  /**
   * A boundary: no router stands behind this, and what goes wrong is to be told, and logged, as by
   * all other calls.
   */
  private static Reply answer(String path, Supplier<Reply> answer, Caller caller) {
    try {
      if (path.equals(FIGURES)) {
        Needs.check(caller, Set.of(Needs.METRICS, Needs.ADMIN));
      }
      return answer.get();
    } catch (RuntimeException e) {
      return HttpFailures.reply(e);
    }
  }
}
