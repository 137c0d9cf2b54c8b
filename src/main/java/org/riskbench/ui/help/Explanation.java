package org.riskbench.ui.help;

import org.riskbench.ui.kit.Term;

/**
 * A term explained.
 *
 * @param title its name
 * @param sentence what it means, with the figures on the desk where there are such
 * @param meaning what it means for everybody; empty if the sentence says just that
 */
public record Explanation(Term term, String title, String sentence, String meaning) {
  /** All of it, for who hears it. */
  public String spoken() {
    return title + ". " + sentence + (meaning.isEmpty() ? "" : " " + meaning);
  }
}
