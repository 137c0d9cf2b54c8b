package org.riskbench.ui.records;

import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/** The rows of a dataset that are shown, in their order: a list over an array, never changed. */
final class ShownRows extends ObservableListBase<Integer> {
  private final int[] rows;

  /** Takes the array over. */
  ShownRows(int[] rows) {
    this.rows = rows;
  }

  static ShownRows none() {
    return all(0);
  }

  static ShownRows all(int size) {
    return new ShownRows(IntStream.range(0, size).toArray());
  }

  @Override
  public Integer get(int place) {
    return rows[place];
  }

  @Override
  public int size() {
    return rows.length;
  }

  /** A table looks for its selection now and then; no box is made for a row that is passed by. */
  @Override
  public int indexOf(Object row) {
    for (int place = 0; row instanceof Integer wanted && place < rows.length; place++) {
      if (rows[place] == wanted) {
        return place;
      }
    }
    return -1;
  }
}
