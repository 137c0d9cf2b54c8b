package org.riskbench.ui.help;

import java.util.Optional;
import org.riskbench.ui.kit.Term;

/** What can be said of terms with the figures at hand. */
interface Sentences {
  /** The sentence; empty where there is no figure, or the term is not of this kind. */
  Optional<String> of(Term term);
}
