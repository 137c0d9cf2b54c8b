package org.riskbench.monitor;

import java.util.Locale;

/** What was called, as far as it is counted apart. */
public enum Call {
  /** {@code POST /v1/score}. */
  SCORE,
  /** {@code POST /v1/score/batch}. */
  BATCH,
  /** {@code POST /v2/models/NAME/infer}. */
  INFER,
  /** Everything else. */
  OTHER;

  /** By the path of a request. */
  public static Call of(String path) {
    return switch (path) {
      case "/v1/score" -> SCORE;
      case "/v1/score/batch" -> BATCH;
      default -> path.startsWith("/v2/models/") && path.endsWith("/infer") ? INFER : OTHER;
    };
  }

  /** As a label says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
