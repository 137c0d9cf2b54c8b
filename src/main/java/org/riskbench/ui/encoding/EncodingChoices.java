package org.riskbench.ui.encoding;

import java.util.Map;
import java.util.OptionalInt;
import org.riskbench.feature.Encoding;
import org.riskbench.schema.Schema;
import org.riskbench.ui.session.Preparation;

/** The encodings chosen by hand, kept in the preparation. FX thread only. */
final class EncodingChoices {
  private final Preparation preparation;

  EncodingChoices(Preparation preparation) {
    this.preparation = preparation;
  }

  /** What was chosen for a column; AUTO if nothing was. */
  Encoding of(String column) {
    return preparation.encodings().getOrDefault(column, Encoding.AUTO);
  }

  void choose(String column, Encoding encoding) {
    if (encoding == Encoding.AUTO) {
      preparation.encodings().remove(column);
    } else {
      preparation.encodings().put(column, encoding);
    }
  }

  void reset() {
    preparation.encodings().clear();
    preparation.setDerived(true);
  }

  /** Takes derived columns or leaves them; what was chosen for them goes with them. */
  void derive(boolean taken, Map<String, Outlook.Made> made) {
    if (!taken) {
      preparation.encodings().keySet().removeAll(made.keySet());
    }
    preparation.setDerived(taken);
  }

  /** Forgets what no longer fits after roles or kinds have changed. */
  void keepFitting(Schema schema, Map<String, Outlook.Made> made) {
    Schema inputs = schema.inputs();
    preparation
        .encodings()
        .entrySet()
        .removeIf(chosen -> !fits(chosen.getKey(), chosen.getValue(), inputs, made));
  }

  private static boolean fits(
      String column, Encoding encoding, Schema inputs, Map<String, Outlook.Made> made) {
    Outlook.Made derived = made.get(column);
    if (derived != null) {
      return derived.sources().stream().allMatch(source -> inputs.find(source).isPresent());
    }
    OptionalInt index = inputs.find(column);
    return index.isPresent() && encoding.suits(inputs.column(index.getAsInt()).kind());
  }
}
