package org.riskbench.server;

import java.util.Map;
import org.riskbench.answering.Refusal;
import org.riskbench.problem.ProblemException;

/** What a caller is told where the ledger did not do what it should. */
final class LedgerRefusals {
  private static final String UNKNOWN = "LEDGER-110";
  private static final String AMBIGUOUS = "LEDGER-111";
  private static final String UNUSABLE = "LEDGER-120";

  private LedgerRefusals() {}

  /** A refusal for a failure of the ledger; others are thrown on as they are. */
  static RuntimeException of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException known) {
        return new Refusal(status(known.problem().code()), known.problem(), Map.of());
      }
    }
    return failure instanceof RuntimeException known
        ? known
        : new IllegalStateException("the ledger failed", failure);
  }

  private static int status(String code) {
    return switch (code) {
      case UNKNOWN -> 404;
      case AMBIGUOUS -> 409;
      case UNUSABLE -> 422;
      default -> 503;
    };
  }
}
