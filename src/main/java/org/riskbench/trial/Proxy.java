package org.riskbench.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;

/**
 * A column that may stand in for a sensitive one.
 *
 * @param column the column itself
 * @param told the sensitive column
 * @param association how well it tells it
 */
public record Proxy(String column, String told, Association association) {
  /** What a column tells most of; empty if it stands in for no sensitive column. */
  public static Optional<Proxy> of(Dataset dataset, Grouping grouping) {
    int[] all = IntStream.range(0, dataset.size()).toArray();
    return sensitive(dataset).stream()
        .map(
            told ->
                new Proxy(
                    grouping.column(),
                    told,
                    Association.of(grouping, Grouping.of(dataset, told), all)))
        .filter(proxy -> proxy.association().isProxy())
        .max(Comparator.comparingDouble(proxy -> proxy.association().cramersV()));
  }

  private static List<String> sensitive(Dataset dataset) {
    return dataset.schema().with(ColumnRole.SENSITIVE).stream().map(Column::name).toList();
  }

  /**
   * Thresholds by a sensitive column, or by one that tells it, treat people by what they are.
   *
   * @throws org.riskbench.problem.ProblemException USE-515 if the column is one of these
   */
  public static void refuse(Dataset dataset, Grouping grouping) {
    if (sensitive(dataset).contains(grouping.column())) {
      throw refused("%s is sensitive.".formatted(grouping.column()));
    }
    Optional<Proxy> proxy = of(dataset, grouping);
    if (proxy.isPresent()) {
      throw refused(
          "%s tells too much of %s, which is sensitive."
              .formatted(grouping.column(), proxy.get().told()));
    }
  }

  private static RuntimeException refused(String why) {
    return Problem.error(
            "USE-515",
            "There are no separate thresholds by this column: " + why,
            "Choose another column, or keep common thresholds.")
        .asException();
  }
}
