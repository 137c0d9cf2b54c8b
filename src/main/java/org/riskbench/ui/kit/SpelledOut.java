package org.riskbench.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Names constants for people in a box to choose from.
 *
 * @param <T> the constant
 */
public final class SpelledOut<T> extends StringConverter<T> {
  private final Function<T, String> words;

  public SpelledOut(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("values are chosen, not typed");
  }
}
