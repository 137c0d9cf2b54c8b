package org.riskbench.ui.encoding;

import java.util.Map;
import java.util.OptionalInt;
import org.riskbench.feature.Encoding;
import org.riskbench.schema.Schema;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.session.Preparation;

/** The encodings chosen by hand, kept in the preparation. FX thread only. */
final class EncodingChoices {
  private final Preparation preparation;
  private final String what;
  private final MoveHistory<Chosen> history = new MoveHistory<>();

  /** Where the choices stand. */
  private record Chosen(Map<String, Encoding> encodings, boolean derived) {}

  /**
   * The choices of a preparation.
   *
   * @param what a change is called where it can be taken back
   */
  EncodingChoices(Preparation preparation, String what) {
    this.preparation = preparation;
    this.what = what;
  }

  private Chosen now() {
    return new Chosen(Map.copyOf(preparation.encodings()), preparation.isDerived());
  }

  /** Does something that can be taken back, if it changes anything. */
  private void move(Runnable change) {
    Chosen before = now();
    change.run();
    if (!before.equals(now())) {
      history.remember(before, what);
    }
  }

  /** Takes the last change back. */
  void undo() {
    put(history.undo(now()));
  }

  /** Makes the change again that was taken back. */
  void redo() {
    put(history.redo(now()));
  }

  private void put(Chosen chosen) {
    preparation.encodings().keySet().retainAll(chosen.encodings().keySet());
    preparation.encodings().putAll(chosen.encodings());
    preparation.setDerived(chosen.derived());
  }

  /** What can be taken back. */
  MoveHistory<?> history() {
    return history;
  }

  /** What was chosen for a column; AUTO if nothing was. */
  Encoding of(String column) {
    return preparation.encodings().getOrDefault(column, Encoding.AUTO);
  }

  void choose(String column, Encoding encoding) {
    move(
        () -> {
          if (encoding == Encoding.AUTO) {
            preparation.encodings().remove(column);
          } else {
            preparation.encodings().put(column, encoding);
          }
        });
  }

  void reset() {
    move(
        () -> {
          preparation.encodings().clear();
          preparation.setDerived(true);
        });
  }

  /** Takes derived columns or leaves them; what was chosen for them goes with them. */
  void derive(boolean taken, Map<String, Outlook.Made> made) {
    move(
        () -> {
          if (!taken) {
            preparation.encodings().keySet().removeAll(made.keySet());
          }
          preparation.setDerived(taken);
        });
  }

  /** Forgets what no longer fits after roles or kinds have changed. */
  void keepFitting(Schema schema, Map<String, Outlook.Made> made) {
    history.forget(); // it may hold what does not fit
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
