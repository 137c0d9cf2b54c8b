package org.riskbench.server;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Graceful;
import org.jspecify.annotations.Nullable;
import org.riskbench.access.Caller;
import org.riskbench.answering.KeyCheck;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.monitor.Call;

/**
 * Stands before everything, Javalin and the fast path alike: safe headers, the host check, web
 * pages of other hosts, the caller's key, the counts. A single record goes from here straight to
 * where it is scored, all else to the handlers behind. When the server stops, nothing new is let
 * in, and the stop waits for what is in work.
 */
final class Gate extends Handler.Wrapper implements Graceful {
  /** A name that was rebound to this machine is a name: an address can't be. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]{2,45}]");

  /** Attribute of a request that was let in: who asks. */
  private static final String CALLER = Caller.class.getName();

  private final ServerPlan plan;
  private final Traffic traffic;
  private final Doorkeeper doorkeeper;
  private final Origins origins;
  private final ScoreCall score;
  private final InWork inWork = new InWork(this);

  Gate(ServerPlan plan, Traffic traffic, Doorkeeper doorkeeper, ScoreCall score) {
    this.plan = plan;
    this.score = score;
    this.traffic = traffic;
    this.doorkeeper = doorkeeper;
    this.origins = new Origins(plan.protection().origins());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    Call call = Call.of(path);
    inWork.begin();
    Count count = new Count(call, request, response);
    if (call != Call.SCORE) {
      count.atTheEnd();
      return admit(path, call, request, response, callback);
    }
    boolean passed = false;
    try {
      // Its answer is written at once, so that it is out when the callback says so: that is told
      // for less than the end of the exchange.
      boolean handled = admit(path, call, request, response, new Counting(callback, count));
      passed = true;
      return handled;
    } finally {
      if (!passed) {
        count.atTheEnd();
      }
    }
  }

  private boolean admit(
      String path, Call call, Request request, Response response, Callback callback)
      throws Exception {
    if (call == Call.SCORE && Replies.isByLine(request)) {
      SafeFields.addAtOnce(response.getHeaders());
    } else {
      SafeFields.add(response.getHeaders());
    }
    origins.tell(request, response);
    Optional<Reply> refused = refused(request, response);
    if (refused.isPresent()) {
      Replies.refuse(refused.get(), request, response, callback);
      return true;
    }
    KeyCheck.Outcome caller = doorkeeper.check(path, request);
    caller.headers().forEach(response.getHeaders()::put);
    if (caller.refused().isPresent()) {
      Replies.refuse(caller.refused().get(), request, response, callback);
      return true;
    }
    if (call == Call.SCORE) {
      score.handle(request, response, callback, caller.caller());
      return true;
    }
    request.setAttribute(CALLER, caller.caller());
    return super.handle(request, response, callback);
  }

  /** Why nobody may make such a request; empty if those with a key may. */
  private Optional<Reply> refused(Request request, Response response) {
    if (isShutdown()) {
      return Optional.of(Problems.reply(Problems.http(503)));
    }
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
    return Optional.empty();
  }

  private static Optional<Reply> refusal(int status, String what, String advice) {
    return Optional.of(Problems.reply(Refusal.http(status, what, advice)));
  }

  @Override
  public boolean isShutdown() {
    return inWork.isShutdown();
  }

  @Override
  public CompletableFuture<Void> shutdown() {
    return inWork.shutdown();
  }

  /** Who asks. */
  static Caller caller(Request request) {
    return caller(request.getAttribute(CALLER));
  }

  /** Who asks. */
  static Caller caller(Context context) {
    return caller(context.req().getAttribute(CALLER));
  }

  private static Caller caller(@Nullable Object attribute) {
    return attribute instanceof Caller known ? known : Caller.NOBODY;
  }

  /** A page elsewhere whose name was rebound to this machine still sends its own name. */
  private boolean isOurs(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return ServerPlan.isLoopback(name)
        || name.equals(plan.host().toLowerCase(Locale.ROOT))
        || plan.protection().names().contains(name)
        || (!ServerPlan.isLoopback(plan.host()) && ADDRESS.matcher(name).matches());
  }

  /** Counts a request out, once. */
  private final class Count {
    private final Call call;
    private final Request request;
    private final Response response;
    private boolean done;

    Count(Call call, Request request, Response response) {
      this.call = call;
      this.request = request;
      this.response = response;
    }

    /** Called by one thread at a time. */
    void now() {
      if (!done) {
        done = true;
        long nanos = System.nanoTime() - request.getBeginNanoTime();
        traffic.answered(call, response.getStatus(), nanos);
        inWork.end();
      }
    }

    /** Counts when nothing more is sent, be it by Jetty itself. */
    void atTheEnd() {
      Request.addCompletionListener(request, failure -> now());
    }
  }

  /** Counts a request whose whole answer was written. */
  private static final class Counting extends Callback.Nested {
    private final Count count;

    Counting(Callback callback, Count count) {
      super(callback);
      this.count = count;
    }

    @Override
    public void succeeded() {
      count.now();
      super.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
      count.atTheEnd();
      super.failed(failure);
    }
  }
}
