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

  /** Its place in a table of calls, from 0. */
  @SuppressWarnings("EnumOrdinal") // in memory only, between calls of one run
  int place() {
    return ordinal();
  }

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
