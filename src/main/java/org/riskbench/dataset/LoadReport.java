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
 * @param columns what was found out about each column
 * @param firstTestRow where the rows of a second file begin, if one was given
 */
public record LoadReport(
    Source source,
    LoadOptions options,
    List<Rejected> rejected,
    List<Problem> warnings,
    List<RoleSuggestion> suggestions,
    Columns columns,
    OptionalInt firstTestRow) {
  public LoadReport {
    rejected = List.copyOf(rejected);
    warnings = List.copyOf(warnings);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * What was found out about the columns.
   *
   * @param evidence why each has its kind, in the order of the columns
   * @param personal those that hold something of a person, to be masked on screen
   */
  public record Columns(List<ColumnEvidence> evidence, List<PersonalColumn> personal) {
    public Columns {
      evidence = List.copyOf(evidence);
      personal = List.copyOf(personal);
    }
  }

  /** Why each column has its kind, in the order of the columns; empty for data in memory. */
  public List<ColumnEvidence> evidence() {
    return columns.evidence();
  }

  /** Columns that hold something of a person. */
  public List<PersonalColumn> personal() {
    return columns.personal();
  }

  /** For data made in memory. */
  public static LoadReport memory() {
    return new LoadReport(
        Source.MEMORY,
        LoadOptions.defaults(),
        List.of(),
        List.of(),
        List.of(),
        new Columns(List.of(), List.of()),
        OptionalInt.empty());
  }
}
