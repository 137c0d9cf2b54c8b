package org.riskbench.ui.data;

import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.Messages;

/**
 * Something to choose from a list: a constant and its name for people.
 *
 * @param <T> the constant
 */
public record Choice<T>(T value, String text) {
  static Choice<ColumnRole> of(ColumnRole role, Messages messages) {
    return new Choice<>(role, messages.text("role." + role.name()));
  }

  static Choice<ColumnKind> of(ColumnKind kind, Messages messages) {
    return new Choice<>(kind, messages.text("kind." + kind.name()));
  }

  static Choice<LabelMeaning> of(LabelMeaning meaning, Messages messages) {
    return new Choice<>(meaning, messages.text("label." + meaning.name()));
  }

  @Override
  public String toString() {
    return text;
  }
}
