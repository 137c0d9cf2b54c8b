package org.riskbench.answering;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.access.Caller;
import org.riskbench.scoring.Assessment;

/**
 * What a caller asks for beside the score.
 *
 * @param caller who asks
 * @param key the Idempotency-Key, empty if the caller gave none
 * @param requestId names the answer: the key, or a fresh one
 * @param reasons at most this many, 0 to 20; -1 for the usual number
 * @param lenient whether unknown fields are warnings
 * @param update whether later records see the record
 * @param waitMillis how long the caller can wait for the answer, above 0
 */
public record ScoreOptions(
    Caller caller,
    String key,
    String requestId,
    int reasons,
    boolean lenient,
    boolean update,
    int waitMillis) {
  /** How long a caller can wait who says nothing of it, in milliseconds. */
  public static final int USUAL_WAIT = 250;

  private static final int LONGEST_WAIT = 60_000;
  private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})");

  /** Stands for the usual number of reasons. */
  public static final int USUAL_REASONS = -1;

  private static final int MOST_REASONS = 20;

  /** Options of a caller who says nothing of how long to wait. */
  public ScoreOptions(
      Caller caller, String key, String requestId, int reasons, boolean lenient, boolean update) {
    this(caller, key, requestId, reasons, lenient, update, USUAL_WAIT);
  }

  /**
   * Reads the query; parameters of other names are left alone.
   *
   * @param key the Idempotency-Key, empty if none
   * @param reasons the query parameter, empty if none
   * @param lenient the query parameter, empty if none
   * @param lenientServer what holds where the caller does not say
   * @throws Refusal 400 if one can't be used
   */
  public static ScoreOptions of(
      Caller caller, String key, String reasons, String lenient, boolean lenientServer) {
    return new ScoreOptions(
        caller,
        key,
        RequestIds.of(key),
        reasons.isEmpty() ? USUAL_REASONS : reasons(reasons),
        lenient.isEmpty() ? lenientServer : truth("lenient", lenient),
        false,
        USUAL_WAIT);
  }

  /**
   * What a call with one record asks for. Later records see this one unless it says otherwise.
   *
   * @param lenientServer what holds where the caller does not say
   * @throws Refusal 400 if a parameter can't be used
   */
  public static ScoreOptions ofRecord(CallHead head, Caller caller, boolean lenientServer) {
    return of(head, caller, lenientServer)
        .updating(head.query("update"), true)
        .preferring(head.header("Prefer"));
  }

  /** The same for many records at once, which later ones see only if it says so. */
  public static ScoreOptions ofBatch(CallHead head, Caller caller, boolean lenientServer) {
    return of(head, caller, lenientServer).updating(head.query("update"), false);
  }

  /** The same for an inference request, which says the rest in its body. */
  public static ScoreOptions ofInference(CallHead head, Caller caller, boolean lenientServer) {
    return of(caller, "", "", "", lenientServer).updating(head.query("update"), false);
  }

  private static ScoreOptions of(CallHead head, Caller caller, boolean lenientServer) {
    return of(
        caller,
        head.header("Idempotency-Key"),
        head.query("reasons"),
        head.query("lenient"),
        lenientServer);
  }

  private static int reasons(String text) {
    if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= MOST_REASONS) {
      return Integer.parseInt(text);
    }
    throw Refusal.parameter("reasons", "a whole number from 0 to " + MOST_REASONS + " is expected");
  }

  static int reasons(int number) {
    if (number >= 0 && number <= MOST_REASONS) {
      return number;
    }
    throw Refusal.parameter("reasons", "a whole number from 0 to " + MOST_REASONS + " is expected");
  }

  /** At most how many reasons are to be told of a record just assessed. */
  int reasonsOf(Assessment assessment) {
    return reasons == USUAL_REASONS ? assessment.usualReasons() : reasons;
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
   * @throws Refusal 400 if it is neither true nor false
   */
  public ScoreOptions updating(String update, boolean usual) {
    boolean updates = update.isEmpty() ? usual : truth("update", update);
    return new ScoreOptions(caller, key, requestId, reasons, lenient, updates, waitMillis);
  }

  /**
   * The same with an answer named by whoever passed the call on, unless the caller named it.
   *
   * @param name empty if nobody did
   */
  public ScoreOptions named(String name) {
    return key.isEmpty() && !name.isEmpty()
        ? new ScoreOptions(caller, key, name, reasons, lenient, update, waitMillis)
        : this;
  }

  /**
   * The same with how long the caller can wait.
   *
   * @param prefer the header, such as {@code wait=100} in milliseconds; empty if there is none.
   *     What can't be read is left alone, as RFC 7240 has it
   */
  public ScoreOptions preferring(String prefer) {
    if (prefer.isEmpty()) {
      return this;
    }
    Matcher said = WAIT.matcher(prefer.toLowerCase(Locale.ROOT));
    if (!said.find()) {
      return this;
    }
    int millis = Math.max(1, Math.min(LONGEST_WAIT, Integer.parseInt(said.group(1))));
    return new ScoreOptions(caller, key, requestId, reasons, lenient, update, millis);
  }

  /**
   * The same options for one record of a batch that the state takes: what names the record is its
   * key, or the batch's own key with the record's position.
   *
   * @param id empty if nothing names it
   * @throws Refusal 400 if it can't be a key
   */
  ScoreOptions kept(String id, long position) {
    ScoreOptions own = at(position);
    String rowKey = !id.isEmpty() ? RequestIds.of(id) : key.isEmpty() ? "" : own.requestId();
    String name = rowKey.isEmpty() ? own.requestId() : rowKey;
    return new ScoreOptions(caller, rowKey, name, reasons, lenient, update, waitMillis);
  }

  /** The same options for one record of a batch. */
  public ScoreOptions at(long position) {
    return new ScoreOptions(
        caller, key, requestId + "." + position, reasons, lenient, update, waitMillis);
  }
}
