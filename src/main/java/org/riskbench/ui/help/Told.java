package org.riskbench.ui.help;

import java.util.Optional;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;

/** Puts figures into the sentence of a term. */
record Told(Messages messages) {
  private static final double HUNDRED = 100;

  /** The sentence with these figures. */
  Optional<String> of(Term term, Object... figures) {
    return Optional.of(messages.text(term.ownKey(), figures));
  }

  /** Another sentence of the term, where the usual one would count to nothing. */
  Optional<String> none(Term term, Object... figures) {
    return Optional.of(messages.text(term.ownKey() + ".none", figures));
  }

  /** Of a hundred, with one decimal where it has one: {@code 93.2}. */
  static String ofHundred(double share) {
    return Formats.number(Math.rint(share * HUNDRED * 10) / 10);
  }

  /** How many records or weights there are to one of a share: {@code 1 in 250}. */
  static String oneIn(double share) {
    return Formats.count(1 / share);
  }
}
