package org.riskbench.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;

/** Which rows hang together: those that share a key, directly or through others. */
public final class EntityGroups {
  private final int[] parents;

  private EntityGroups(int rows) {
    parents = IntStream.range(0, rows).toArray();
  }

  /**
   * By the keys of these columns; a missing key connects nobody.
   *
   * @param columns slots of the dataset's schema
   */
  static EntityGroups by(Dataset dataset, List<Integer> columns) {
    EntityGroups groups = new EntityGroups(dataset.size());
    for (int column : columns) {
      groups.connect(dataset.rows().values(column));
    }
    return groups;
  }

  /** By all entity columns; without one each row is a group of its own. */
  public static EntityGroups of(Dataset dataset) {
    return by(
        dataset,
        dataset.schema().with(ColumnRole.ENTITY).stream()
            .map(Column::name)
            .map(dataset.schema()::require)
            .toList());
  }

  /** By the keys that a split goes by. */
  public static EntityGroups of(Dataset dataset, SplitPlan.ByEntity split) {
    return by(dataset, EntitySplit.columns(dataset, split));
  }

  private void connect(ColumnValues values) {
    Map<Object, Integer> first = new HashMap<>();
    for (int row = 0; row < values.size(); row++) {
      Object key = key(values, row);
      if (!key.equals("")) {
        Integer other = first.putIfAbsent(key, row);
        if (other != null) {
          parents[group(row)] = group(other);
        }
      }
    }
  }

  /** What records share; the empty text where the key is missing, which connects nobody. */
  private static Object key(ColumnValues values, int row) {
    if (values instanceof ColumnValues.Texts texts) {
      return texts.get(row);
    }
    double number = ((ColumnValues.Numbers) values).values()[row];
    return Double.isNaN(number) ? "" : (Object) number;
  }

  /** The group of a row: the same number for all rows that hang together. */
  public int group(int row) {
    int root = row;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** How many rows there are, grouped or alone. */
  int size() {
    return parents.length;
  }
}
