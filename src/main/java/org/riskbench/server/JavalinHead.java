package org.riskbench.server;

import io.javalin.http.Context;
import java.util.Optional;
import org.riskbench.answering.CallHead;

/**
 * What a request says beside its body.
 *
 * @param context of the request
 */
record JavalinHead(Context context) implements CallHead {
  @Override
  public String header(String name) {
    return Optional.ofNullable(context.header(name)).orElse("");
  }

  @Override
  public String query(String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("");
  }
}
