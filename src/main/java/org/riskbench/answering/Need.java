package org.riskbench.answering;

import java.util.List;
import java.util.Locale;
import org.riskbench.access.Caller;
import org.riskbench.access.Scope;

/** What a caller's key must open for a call. */
public enum Need {
  /** Nothing: the call tells nothing of the model. */
  NOTHING,
  /** Any key. */
  A_KEY,
  /** The scope {@code score}. */
  SCORE,
  /** The scope {@code feedback}. */
  FEEDBACK,
  /** The scope {@code metrics}. */
  METRICS,
  /** The scope {@code admin}. */
  ADMIN;

  /** Whether a caller may make the call. */
  public boolean isMet(Caller caller) {
    return switch (this) {
      case NOTHING -> true;
      case A_KEY -> !caller.scopes().isEmpty();
      case SCORE -> caller.may(Scope.SCORE);
      case FEEDBACK -> caller.may(Scope.FEEDBACK);
      case METRICS -> caller.may(Scope.METRICS);
      case ADMIN -> caller.may(Scope.ADMIN);
    };
  }

  /**
   * Lets a call pass if the caller may make it.
   *
   * @throws Refusal 403 if not
   */
  public void check(Caller caller) {
    if (!isMet(caller)) {
      throw refusal(List.of(this));
    }
  }

  /**
   * The answer to a good key that does not open a call.
   *
   * @param any one of these would have; the one to be asked for first
   */
  public static Refusal refusal(List<Need> any) {
    List<String> scopes =
        any.stream()
            .filter(need -> need != NOTHING && need != A_KEY)
            .map(need -> need.name().toLowerCase(Locale.ROOT))
            .toList();
    if (scopes.isEmpty()) {
      return Refusal.http(
          403,
          "The key does not open this call.",
          "Use a key with the scope it needs: riskbench access add --help");
    }
    return Refusal.http(
        403,
        "The key does not open this call, which needs the scope "
            + String.join(" or ", scopes)
            + ".",
        "Use a key that has it: riskbench access add NAME --scope " + scopes.get(0));
  }
}
