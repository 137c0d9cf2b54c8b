package org.riskbench.training;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.feature.Cuts;
import org.riskbench.feature.Levels;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/** What people call the groups of a column, in the order of their evidence. */
final class BinNames {
  static final String MISSING = "missing";
  static final String OTHERS = "all others";

  private BinNames() {}

  static List<String> of(Cuts cuts, ColumnKind kind) {
    double[] at = cuts.values();
    List<String> names = new ArrayList<>();
    if (kind == ColumnKind.BOOLEAN && at.length == 1) {
      names.add("no");
      names.add("yes");
    } else if (at.length == 0) {
      names.add("any");
    } else {
      names.add("below " + Cells.format(kind, at[0]));
      for (int i = 1; i < at.length; i++) {
        names.add(
            "from %s to below %s"
                .formatted(Cells.format(kind, at[i - 1]), Cells.format(kind, at[i])));
      }
      names.add("from " + Cells.format(kind, at[at.length - 1]));
    }
    names.add(MISSING);
    return names;
  }

  static List<String> of(Levels levels) {
    List<String> names = new ArrayList<>(levels.names());
    names.add(OTHERS);
    names.add(MISSING);
    return names;
  }
}
