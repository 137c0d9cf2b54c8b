package org.riskbench.ui.session;

import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.ui.kit.ExplainView;
import org.riskbench.ui.kit.Whereabouts;

/** Which record is being explained. FX thread only. */
public final class Explanation {
  private final ReadOnlyObjectWrapper<OptionalInt> row =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());
  private final Whereabouts whereabouts;

  Explanation(Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
  }

  /** The record that was last asked about: its position in the dataset. */
  public ReadOnlyObjectProperty<OptionalInt> rowProperty() {
    return row.getReadOnlyProperty();
  }

  /** Asks about a record of the data on the desk, once the Explain screen is shown. */
  public void ask(int position) {
    row.set(OptionalInt.of(position));
    whereabouts.show(ExplainView.RECORD);
  }

  /** Forgets which record was asked about. */
  public void forget() {
    row.set(OptionalInt.empty());
  }
}
