package org.riskbench.dataset;

import java.util.List;
import java.util.OptionalInt;
import org.riskbench.problem.Problem;

/**
 * What happened while a dataset was loaded.
 *
 * @param source the file, with its fingerprint
 * @param options what was asked for
 * @param rejected the rows set aside, in file order
 * @param warnings what the analyst should know
 * @param suggestions roles that were recognised, each with its reason
 * @param evidence why each column has its kind, in the order of the columns
 * @param firstTestRow where the rows of a second file begin, if one was given
 */
public record LoadReport(
    Source source,
    LoadOptions options,
    List<Rejected> rejected,
    List<Problem> warnings,
    List<RoleSuggestion> suggestions,
    List<ColumnEvidence> evidence,
    OptionalInt firstTestRow) {
  public LoadReport {
    rejected = List.copyOf(rejected);
    warnings = List.copyOf(warnings);
    suggestions = List.copyOf(suggestions);
    evidence = List.copyOf(evidence);
  }

  /** For data made in memory. */
  public static LoadReport memory() {
    return new LoadReport(
        Source.MEMORY,
        LoadOptions.defaults(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.empty());
  }
}
