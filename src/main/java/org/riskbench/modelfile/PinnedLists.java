package org.riskbench.modelfile;

import java.util.Optional;
import java.util.Set;
import org.riskbench.problem.Problem;
import org.riskbench.rule.Answer;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.Column;

/**
 * Lists that are told what to answer: a golden record says which of them hold it, so that it proves
 * the rules where no list is.
 *
 * @param holding names of the lists that hold every value
 */
record PinnedLists(Set<String> holding) implements KnownLists {
  @Override
  public Optional<Problem> trouble(String list) {
    return Optional.empty();
  }

  @Override
  public ListQuestion open(String list, Column column) {
    Answer answer = holding.contains(list) ? Answer.YES : Answer.NO;
    return value -> answer;
  }
}
