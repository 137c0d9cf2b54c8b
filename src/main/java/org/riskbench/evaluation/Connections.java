package org.riskbench.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which records hang together because they share a key, directly or by others in between. */
final class Connections {
  private final int[] parent;

  private Connections(int size) {
    this.parent = IntStream.range(0, size).toArray();
  }

  /**
   * For each record one of those it hangs together with, the same for all of them.
   *
   * @param keys for each key column, a code per record; negative where there is no key
   */
  static int[] of(List<int[]> keys) {
    Connections found = new Connections(keys.isEmpty() ? 0 : keys.get(0).length);
    keys.forEach(found::join);
    return IntStream.range(0, found.parent.length).map(found::root).toArray();
  }

  private void join(int[] codes) {
    int[] first = new int[IntStream.of(codes).max().orElse(-1) + 1];
    Arrays.fill(first, -1);
    for (int i = 0; i < codes.length; i++) {
      int code = codes[i];
      if (code >= 0 && first[code] < 0) {
        first[code] = i;
      } else if (code >= 0) {
        parent[root(i)] = root(first[code]);
      }
    }
  }

  private int root(int record) {
    int at = record;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
