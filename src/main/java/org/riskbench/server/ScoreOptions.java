package org.riskbench.server;

import java.util.List;
import java.util.Locale;

/**
 * What a caller asks for beside the score.
 *
 * @param requestId names the answer
 * @param reasons at most this many, 0 to 20; -1 for the usual number
 * @param lenient whether unknown fields are warnings
 * @param update whether later records see the record
 */
record ScoreOptions(String requestId, int reasons, boolean lenient, boolean update) {
  static final int USUAL_REASONS = -1;
  private static final int MOST_REASONS = 20;

  /**
   * Reads the query; parameters of other names are left alone.
   *
   * @param key the Idempotency-Key, empty if none
   * @param reasons the query parameter, empty if none
   * @param lenient the query parameter, empty if none
   * @param lenientServer what holds where the caller does not say
   */
  static ScoreOptions of(String key, String reasons, String lenient, boolean lenientServer) {
    return new ScoreOptions(
        RequestIds.of(key),
        reasons.isEmpty() ? USUAL_REASONS : reasons(reasons),
        lenient.isEmpty() ? lenientServer : truth("lenient", lenient),
        false);
  }

  private static int reasons(String text) {
    if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= MOST_REASONS) {
      return Integer.parseInt(text);
    }
    throw Refusal.parameter("reasons", "a whole number from 0 to " + MOST_REASONS + " is expected");
  }

  private static boolean truth(String name, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!List.of("true", "false").contains(lower)) {
      throw Refusal.parameter(name, "true or false is expected");
    }
    return lower.equals("true");
  }

  /**
   * The same with what the caller says about the state.
   *
   * @param update the query parameter, empty if none
   * @param usual what holds where the caller does not say
   */
  ScoreOptions updating(String update, boolean usual) {
    boolean updates = update.isEmpty() ? usual : truth("update", update);
    return new ScoreOptions(requestId, reasons, lenient, updates);
  }

  /** The same options for one record of a batch. */
  ScoreOptions at(long position) {
    return new ScoreOptions(requestId + "." + position, reasons, lenient, update);
  }
}
