package org.riskbench.server;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Reply;

/** Failures that only a server of HTTP knows; all others are told as everywhere. */
final class HttpFailures {
  private HttpFailures() {}

  static Reply reply(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<Integer> status = status(cause);
      if (status.isPresent()) {
        return Problems.reply(Problems.http(status.get()));
      }
    }
    return Problems.reply(failure);
  }

  private static Optional<Integer> status(Throwable cause) {
    if (cause instanceof HttpException http && http.getCode() < 500) {
      return Optional.of(http.getCode());
    }
    return cause instanceof TimeoutException ? Optional.of(408) : Optional.empty();
  }
}
