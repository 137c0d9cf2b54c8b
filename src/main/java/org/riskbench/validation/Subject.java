package org.riskbench.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.dataset.Dataset;
import org.riskbench.problem.Problem;
import org.riskbench.profile.Finding;
import org.riskbench.split.Split;

/**
 * What a card is written of. Immutable.
 *
 * @param chosen the run that becomes the model
 * @param tried all runs on these records, the chosen one among them
 * @param chosenBy why it was chosen where more than its figures say it, in sentences
 * @param findings of the profile
 * @param kept why findings were left as they are, by {@code CODE column}
 * @param told what whoever reads the figures must know
 */
public record Subject(
    Dataset dataset,
    Split split,
    Candidate chosen,
    List<Candidate> tried,
    List<String> chosenBy,
    List<Finding> findings,
    Map<String, String> kept,
    List<Problem> told) {
  public Subject {
    tried = List.copyOf(tried);
    chosenBy = List.copyOf(chosenBy);
    findings = List.copyOf(findings);
    kept = new LinkedHashMap<>(kept);
    told = List.copyOf(told);
  }
}
