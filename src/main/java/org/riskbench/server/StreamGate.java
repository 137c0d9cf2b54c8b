package org.riskbench.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before Javalin, whose calls hold a thread while their bodies come and go. Few enough may
 * do so at a time that callers who send or read slowly never hold all threads.
 */
final class StreamGate extends Handler.Wrapper {
  private final Places places;

  StreamGate(int number) {
    this.places = new Places(number);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!places.take()) {
      Replies.refuse(Places.full(), request, response, callback);
      return true;
    }
    Request.addCompletionListener(request, failure -> places.giveBack());
    return super.handle(request, response, callback);
  }
}
