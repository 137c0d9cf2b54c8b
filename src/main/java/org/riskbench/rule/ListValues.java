package org.riskbench.rule;

import java.util.List;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.Placeholders;
import org.riskbench.velocity.VelocitySuggester;

/**
 * Values that are to become a list, before they are hashed.
 *
 * @param hint name of the column they came from, or of the list
 * @param all as they are written, none empty
 */
public record ListValues(String hint, List<String> all) {
  /** So many of the values have to look like e-mail addresses to be taken for such. */
  private static final double MOST = 0.8;

  public ListValues {
    all = List.copyOf(all);
  }

  /** How their spellings are evened out, by how name and values look. */
  public KeyRule spelling() {
    long mails = all.stream().filter(value -> value.indexOf('@') > 0).count();
    return mails > 0 && mails >= MOST * all.size() ? KeyRule.EMAIL : VelocitySuggester.rule(hint);
  }

  /**
   * The values without those that stand for none: such a value would stop everybody without one.
   */
  public List<String> usable() {
    return all.stream().filter(value -> !Placeholders.isPlaceholder(value)).toList();
  }

  /** How many stand for none. */
  public int leftOut() {
    return all.size() - usable().size();
  }
}
