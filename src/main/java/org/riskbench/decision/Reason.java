package org.riskbench.decision;

/**
 * Why a score is as high as it is, one code's share of the log-odds against the reference; or which
 * rule set the decision.
 *
 * @param code stable, upper case with underscores, such as {@code IP_COUNTRY_MISMATCH}
 * @param feature the model input it stands for, or what the rule asks first
 * @param contribution log-odds added against the reference, above 0 where it raises the risk; 0 for
 *     a rule
 * @param text for a person; never holds an entity's value
 * @param source whose reason it is
 */
public record Reason(String code, String feature, double contribution, String text, Source source) {
  /** Whose reason it is. */
  public enum Source {
    MODEL("model"),
    /** A hard rule beside the model, which set the decision. */
    RULE("rule");

    private final String word;

    Source(String word) {
      this.word = word;
    }

    /** As in answers: {@code model}, {@code rule}. */
    public String word() {
      return word;
    }
  }

  /** A reason of the model's. */
  public Reason(String code, String feature, double contribution, String text) {
    this(code, feature, contribution, text, Source.MODEL);
  }
}
