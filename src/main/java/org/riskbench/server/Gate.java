package org.riskbench.server;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.riskbench.access.Caller;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Refusal;
import org.riskbench.monitor.Call;
import org.riskbench.monitor.Monitor;

/**
 * Stands before everything, Javalin and the fast path alike: safe headers, the host check, the
 * limit of requests in work, the counts.
 */
final class Gate extends Handler.Wrapper {
  private final ServerPlan plan;
  private final Traffic traffic;
  private final Monitor monitor;
  private final Semaphore places;

  Gate(ServerPlan plan, Traffic traffic, Monitor monitor) {
    this.plan = plan;
    this.traffic = traffic;
    this.monitor = monitor;
    this.places = new Semaphore(plan.limits().concurrent());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Call call = Call.of(Request.getPathInContext(request));
    Request.addCompletionListener(request, failure -> answered(call, request, response));
    secure(response.getHeaders());
    if (!isOurs(Request.getServerName(request))) {
      refuse(
          Refusal.http(
              421,
              "The Host header names another server.",
              "Call the address the server printed when it started."),
          response,
          callback);
      return true;
    }
    if (!places.tryAcquire()) {
      refuse(
          Refusal.http(503, "Too many requests are in work.", "Try again in a moment."),
          response,
          callback);
      return true;
    }
    Request.addCompletionListener(request, failure -> places.release());
    return super.handle(request, response, callback);
  }

  private void answered(Call call, Request request, Response response) {
    traffic.answered(response.getStatus());
    long nanos = System.nanoTime() - request.getBeginNanoTime();
    monitor.answered(call, response.getStatus(), nanos);
  }

  private static void refuse(Refusal refusal, Response response, Callback callback) {
    Replies.send(Problems.reply(refusal), response, callback);
  }

  /** Who asks. */
  static Caller caller(Request request) {
    return Caller.LOCAL;
  }

  /** Who asks. */
  static Caller caller(Context context) {
    return Caller.LOCAL;
  }

  private static void secure(HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put("Content-Security-Policy", DocsPage.CONTENT_SECURITY_POLICY);
  }

  /** A page elsewhere whose name was rebound to this machine still sends its own name. */
  private boolean isOurs(String host) {
    return ServerPlan.isLoopback(host)
        || host.toLowerCase(Locale.ROOT).equals(plan.host().toLowerCase(Locale.ROOT));
  }
}
