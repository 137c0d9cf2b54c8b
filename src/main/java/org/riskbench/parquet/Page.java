package org.riskbench.parquet;

/**
 * Some rows of a column.
 *
 * @param codes for each row the position of its value, or -1 where it is missing
 * @param values the page's own, or its dictionary
 */
record Page(int[] codes, Values values) {
  static final Page NONE = new Page(new int[0], new Values.Longs(new long[0]));

  /** Values that follow one another, some rows without one. */
  static Page of(boolean[] present, Values values) {
    int[] codes = new int[present.length];
    int next = 0;
    for (int row = 0; row < codes.length; row++) {
      codes[row] = present[row] ? next++ : -1;
    }
    return new Page(codes, values);
  }

  /** Values by their position in a dictionary. */
  static Page of(boolean[] present, int[] positions, Values dictionary) {
    int[] codes = new int[present.length];
    int next = 0;
    for (int row = 0; row < codes.length; row++) {
      int position = present[row] ? positions[next++] : -1;
      DamagedException.unless(
          position < dictionary.size() && position >= -1, "a code beyond the dictionary");
      codes[row] = position;
    }
    return new Page(codes, dictionary);
  }
}
