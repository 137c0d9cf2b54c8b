package org.riskbench.server;

import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.riskbench.answering.CallHead;

/** What a request says beside its body; the query is read when it is first asked for. */
final class JettyHead implements CallHead {
  private final Request request;
  private @Nullable Fields query;

  JettyHead(Request request) {
    this.request = request;
  }

  @Override
  public String header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
  }

  @Override
  public String query(String name) {
    return request.getHttpURI().getQuery() == null
        ? ""
        : Optional.ofNullable(parameters().getValue(name)).orElse("");
  }

  private Fields parameters() {
    Fields read = query == null ? Request.extractQueryParameters(request) : query;
    query = read;
    return read;
  }
}
