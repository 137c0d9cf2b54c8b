package org.riskbench.rule;

import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;

/** Nothing is at hand, so nothing can be said. */
record NoLists() implements KnownLists {
  @Override
  public Optional<Problem> trouble(String list) {
    return Optional.of(HashedList.missing(list));
  }

  @Override
  public ListQuestion open(String list, Column column) {
    return value -> Answer.UNKNOWN;
  }
}
