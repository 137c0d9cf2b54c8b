package org.riskbench.server;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.riskbench.answering.Reply;

/** Sends answers by either of the two ways. */
final class Replies {
  private static final int HTTP_2 = 20;

  /** Encoded once: nearly all answers are of this type. */
  private static final HttpField JSON =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, Reply.JSON);

  private Replies() {}

  static void send(Reply reply, Response response, Callback callback) {
    response.setStatus(reply.status());
    response
        .getHeaders()
        .put(
            reply.contentType().equals(Reply.JSON)
                ? JSON
                : new HttpField(HttpHeader.CONTENT_TYPE, reply.contentType()));
    reply.headers().forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
  }

  /**
   * Sends a refusal of a request whose body nobody has read. Where part of it is still on its way
   * the connection ends here, and the caller is told so: one that did not know would send its next
   * request into a closed connection.
   */
  static void refuse(Reply reply, Request request, Response response, Callback callback) {
    if (!request.consumeAvailable() && isByLine(request)) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    send(reply, response, callback);
  }

  /** Whether a request came by HTTP/1: one after the other, headers as lines of text. */
  static boolean isByLine(Request request) {
    return request.getConnectionMetaData().getHttpVersion().getVersion() < HTTP_2;
  }

  static void send(Reply reply, Context context) {
    reply.headers().forEach(context::header);
    context.status(reply.status()).contentType(reply.contentType()).result(reply.body());
  }
}
