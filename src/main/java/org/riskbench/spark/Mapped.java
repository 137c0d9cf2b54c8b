package org.riskbench.spark;

import java.util.Iterator;
import java.util.function.Function;

/**
 * What a function makes of each element, one at a time: a part of a table never lies in memory.
 *
 * @param <F> what comes
 * @param <T> what goes
 */
record Mapped<F, T>(Iterator<F> from, Function<F, T> function) implements Iterator<T> {
  @Override
  public boolean hasNext() {
    return from.hasNext();
  }

  @Override
  public T next() {
    return function.apply(from.next());
  }
}
