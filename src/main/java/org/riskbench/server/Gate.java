package org.riskbench.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.riskbench.access.Caller;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.answering.SafeHeaders;
import org.riskbench.monitor.Call;

/**
 * Stands before everything, Javalin and the fast path alike: safe headers, the host check, web
 * pages of other hosts, the caller's key, the counts.
 */
final class Gate extends Handler.Wrapper {
  /** A name that was rebound to this machine is a name: an address can't be. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]{2,45}]");

  private static final List<HttpField> SAFE = safe();

  private final ServerPlan plan;
  private final Traffic traffic;
  private final Doorkeeper doorkeeper;
  private final Origins origins;

  Gate(ServerPlan plan, Traffic traffic, Doorkeeper doorkeeper) {
    this.plan = plan;
    this.traffic = traffic;
    this.doorkeeper = doorkeeper;
    this.origins = new Origins(plan.protection().origins());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Call call = Call.of(Request.getPathInContext(request));
    Request.addCompletionListener(
        request,
        failure ->
            traffic.answered(
                call, response.getStatus(), System.nanoTime() - request.getBeginNanoTime()));
    secure(response.getHeaders());
    origins.tell(request, response);
    Optional<Reply> refused = refused(request, response);
    if (refused.isPresent()) {
      Replies.refuse(refused.get(), request, response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private Optional<Reply> refused(Request request, Response response) {
    if (!Plainness.isPlain(request)) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      return Optional.of(Problems.reply(Problems.http(400)));
    }
    if (!isOurs(Request.getServerName(request))) {
      return refusal(
          421,
          "The Host header names another server.",
          "Call the address the server printed when it started.");
    }
    if (!origins.isWelcome(request)) {
      return refusal(
          403,
          "A web page of another host may not call this server.",
          "Whoever runs the server can let it in: riskbench serve --cors-origin ORIGIN");
    }
    if (origins.isQuestion(request)) {
      origins.permit(response);
      return Optional.of(new Reply(204, "text/plain", new byte[0]));
    }
    return doorkeeper.refused(request, response);
  }

  private static Optional<Reply> refusal(int status, String what, String advice) {
    return Optional.of(Problems.reply(Refusal.http(status, what, advice)));
  }

  /** Who asks. */
  static Caller caller(Request request) {
    return Doorkeeper.caller(request.getAttribute(Doorkeeper.attribute()));
  }

  /** Who asks. */
  static Caller caller(Context context) {
    return Doorkeeper.caller(context.req().getAttribute(Doorkeeper.attribute()));
  }

  private static void secure(HttpFields.Mutable headers) {
    for (HttpField each : SAFE) {
      headers.add(each);
    }
  }

  /** Encoded once: they go out with every answer. */
  private static List<HttpField> safe() {
    Map<String, String> all = new LinkedHashMap<>(SafeHeaders.ALL);
    all.put("Content-Security-Policy", DocsPage.CONTENT_SECURITY_POLICY);
    List<HttpField> fields = new ArrayList<>();
    all.forEach((name, value) -> fields.add(new PreEncodedHttpField(name, value)));
    return List.copyOf(fields);
  }

  /** A page elsewhere whose name was rebound to this machine still sends its own name. */
  private boolean isOurs(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return ServerPlan.isLoopback(name)
        || name.equals(plan.host().toLowerCase(Locale.ROOT))
        || plan.protection().names().contains(name)
        || (!ServerPlan.isLoopback(plan.host()) && ADDRESS.matcher(name).matches());
  }
}
