package org.riskbench.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hands a request to the pool: quick calls were answered before by the thread that read them.
 *
 * <p>Jetty asks the outermost handler whether it may block, and if so wakes another thread for each
 * request; that alone costs more than scoring a record. So the handlers in front say that they
 * don't block, and what may block leaves the thread here.
 */
final class Dispatch extends Handler.Wrapper {
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    request.getContext().execute(() -> later(request, response, callback));
    return true;
  }

  /**
   * A boundary: a handler may throw anything by Jetty's own signature, and on this thread nobody of
   * Jetty's would catch it, so that the caller would wait for ever.
   */
  private void later(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    } catch (Exception e) {
      Response.writeError(request, response, callback, e);
    }
  }
}
