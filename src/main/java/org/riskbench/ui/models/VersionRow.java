package org.riskbench.ui.models;

import org.riskbench.registry.FieldLine;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** One field in which two models are not alike. */
public record VersionRow(String section, String field, String left, String right, String change) {
  static VersionRow of(FieldLine line, Messages messages) {
    return new VersionRow(
        messages.text("models.section." + line.section().word()),
        line.field(),
        side(line.left()),
        side(line.right()),
        messages.text(
            switch (line.change()) {
              case CHANGED -> "models.compare.changed";
              case ONLY_LEFT -> "models.compare.onlyLeft";
              case ONLY_RIGHT -> "models.compare.onlyRight";
            }));
  }

  private static String side(String value) {
    return value.isEmpty() ? Formats.NONE : value;
  }
}
