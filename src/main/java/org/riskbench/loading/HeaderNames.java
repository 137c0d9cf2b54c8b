package org.riskbench.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;

/**
 * Names for the columns of a file: those of its header, made complete and distinct.
 *
 * @param names one per column, distinct, none empty
 * @param made those that are not as in the header
 * @param likeValues whether the header looks like a row of values
 */
record HeaderNames(List<String> names, List<String> made, boolean likeValues) {
  static HeaderNames of(List<String> header) {
    Set<String> given = new HashSet<>();
    header.forEach(name -> given.add(name.strip()));
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String wish = header.get(i).strip();
      String name = wish.isEmpty() ? "column_" + (i + 1) : wish;
      for (int n = 2; taken.contains(name) || (!name.equals(wish) && given.contains(name)); n++) {
        name = (wish.isEmpty() ? "column_" + (i + 1) : wish) + "_" + n;
      }
      taken.add(name);
      names.add(name);
      if (!name.equals(wish)) {
        made.add(name);
      }
    }
    long values = header.stream().filter(HeaderNames::isValue).count();
    long words = header.stream().filter(HeaderNames::isWord).count();
    boolean sure = header.stream().anyMatch(HeaderNames::isHardlyAName);
    boolean likeValues = values > 0 && (words == 0 || (sure && values >= words));
    return new HeaderNames(List.copyOf(names), List.copyOf(made), likeValues);
  }

  /** What the analyst should know about the header. */
  List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>();
    if (!made.isEmpty()) {
      warnings.add(LoadProblems.namesMade(made));
    }
    if (likeValues) {
      warnings.add(LoadProblems.headerLikeValues());
    }
    return warnings;
  }

  /** Whether a name would be a number or a moment. */
  static boolean isValue(String name) {
    return !Double.isNaN(Cells.parseNumber(name)) || !Double.isNaN(Cells.parseTime(name));
  }

  private static boolean isWord(String name) {
    return !name.isBlank() && !isValue(name);
  }

  /** Years and whole numbers name columns; broken numbers and times of day hardly do. */
  private static boolean isHardlyAName(String name) {
    return isValue(name) && (name.contains(".") || name.contains(":"));
  }
}
