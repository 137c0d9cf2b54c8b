package org.riskbench.ui.kit;

import javafx.collections.ObservableListBase;

/** The numbers from 0 up as a list that holds none of them: the rows of a large table. */
public final class RowIndexes extends ObservableListBase<Integer> {
  private final int size;

  public RowIndexes(int size) {
    this.size = size;
  }

  @Override
  public Integer get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return index;
  }

  @Override
  public int size() {
    return size;
  }

  /** A table asks for the place of its selection; searching a million rows would take a while. */
  @Override
  public int indexOf(Object row) {
    return row instanceof Integer index && index >= 0 && index < size ? index : -1;
  }
}
