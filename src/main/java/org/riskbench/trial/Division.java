package org.riskbench.trial;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;

/**
 * Records divided into groups. Immutable: the array is not to be written to.
 *
 * @param names of the groups
 * @param groupOf the group of each record, a place among the names
 */
public record Division(List<String> names, int[] groupOf) {
  public Division {
    names = List.copyOf(names);
  }

  /**
   * Divides records by a column as a {@link Grouping} of the whole dataset does, so that a group
   * has the same name in every part; groups without a record here are left out.
   *
   * @param at rows of the dataset
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column
   */
  public static Division byColumn(Dataset dataset, int[] at, String column) {
    Grouping grouping = Grouping.of(dataset, column);
    int[] found = IntStream.of(at).map(grouping::of).distinct().sorted().toArray();
    int[] groupOf =
        IntStream.of(at).map(row -> Arrays.binarySearch(found, grouping.of(row))).toArray();
    return new Division(IntStream.of(found).mapToObj(grouping.names()::get).toList(), groupOf);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Division division
        && names.equals(division.names)
        && Arrays.equals(groupOf, division.groupOf);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.hashCode(groupOf);
  }

  @Override
  public String toString() {
    return "Division[" + names.size() + " groups]";
  }
}
