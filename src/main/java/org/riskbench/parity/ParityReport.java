package org.riskbench.parity;

import java.util.List;
import java.util.Optional;
import org.riskbench.problem.Problem;

/**
 * What came of a comparison.
 *
 * @param records how many went through each door
 * @param doors names of those compared with the library
 * @param differences the first of each door that differs; none if all agree
 */
public record ParityReport(int records, List<String> doors, List<Difference> differences) {
  /**
   * Where a door differs.
   *
   * @param record number from 1
   * @param part probability, score, decision or reasons
   */
  public record Difference(String door, int record, String part) {}

  public ParityReport {
    doors = List.copyOf(doors);
    differences = List.copyOf(differences);
  }

  /** Whether all doors agree. */
  public boolean agrees() {
    return differences.isEmpty();
  }

  /** Why the model may not go out (PARITY-101); empty if it may. */
  public Optional<Problem> problem() {
    return differences.stream()
        .findFirst()
        .map(difference -> ParityProblem.differs(difference, records));
  }

  /**
   * Stops a model whose doors differ.
   *
   * @throws org.riskbench.problem.ProblemException PARITY-101 naming door, record and part
   */
  public ParityReport require() {
    if (problem().isPresent()) {
      throw problem().get().asException();
    }
    return this;
  }
}
