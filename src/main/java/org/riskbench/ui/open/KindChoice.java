package org.riskbench.ui.open;

import java.util.Optional;
import org.riskbench.schema.ColumnKind;

/**
 * How a column is to be read.
 *
 * @param kind empty to recognise it
 * @param text for people
 */
public record KindChoice(Optional<ColumnKind> kind, String text) {
  @Override
  public String toString() {
    return text;
  }
}
