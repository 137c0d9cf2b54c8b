package org.riskbench.ui.session;

import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.riskbench.ui.kit.ExplainView;
import org.riskbench.ui.kit.Screen;

/** What is being explained, and in which view. FX thread only. */
public final class Explanation {
  private final ReadOnlyObjectWrapper<ExplainView> view =
      new ReadOnlyObjectWrapper<>(ExplainView.MATTERS);
  private final ReadOnlyObjectWrapper<OptionalInt> row =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());
  private final ObservableValue<Screen> screen;

  Explanation(ObservableValue<Screen> screen) {
    this.screen = screen;
  }

  /** The view of the Explain screen in front. */
  public ReadOnlyObjectProperty<ExplainView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** Brings a view to the front, once the Explain screen is shown. */
  public void show(ExplainView target) {
    view.set(target);
  }

  /** The record that was last asked about: its position in the dataset. */
  public ReadOnlyObjectProperty<OptionalInt> rowProperty() {
    return row.getReadOnlyProperty();
  }

  /** Asks about a record of the data on the desk, once the Explain screen is shown. */
  public void ask(int position) {
    row.set(OptionalInt.of(position));
    show(ExplainView.RECORD);
  }

  /** Forgets which record was asked about. */
  public void forget() {
    row.set(OptionalInt.empty());
  }

  /**
   * Whether a view is what the user looks at: only then is it worth working out. Keep what is
   * given; it is of no use once forgotten.
   */
  public BooleanBinding inFront(ExplainView asked) {
    return Bindings.createBooleanBinding(
        () -> screen.getValue() == Screen.EXPLAIN && view.get() == asked, screen, view);
  }
}
