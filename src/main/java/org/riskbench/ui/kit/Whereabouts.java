package org.riskbench.ui.kit;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where the user is: the screen in front, and of each screen the view that is in front there or
 * will be once it is shown. Written by whoever leads on. FX thread only.
 */
public final class Whereabouts {
  private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(Screen.DATA);
  private final ReadOnlyIntegerWrapper entered = new ReadOnlyIntegerWrapper();
  private final Map<Screen, ReadOnlyObjectWrapper<ScreenView>> views = new EnumMap<>(Screen.class);

  /** At the beginning of the workflow; of each screen its first view. */
  public Whereabouts() {
    for (Screen each : Screen.values()) {
      ScreenView.of(each).stream()
          .findFirst()
          .ifPresent(first -> views.put(each, new ReadOnlyObjectWrapper<>(first)));
    }
  }

  /** The screen in front. */
  public ReadOnlyObjectProperty<Screen> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  /**
   * How often a user asked to be led to a view: whoever works by keys is to find the focus there,
   * not where it was left. Changes once the view is in front.
   */
  public ReadOnlyIntegerProperty enteredProperty() {
    return entered.getReadOnlyProperty();
  }

  /** Brings a screen to the front, there a view, and the focus to that view. */
  public void enter(ScreenView target) {
    show(target);
    go(target.screen());
    entered.set(entered.get() + 1);
  }

  /** Brings a screen to the front. */
  public void go(Screen target) {
    screen.set(target);
  }

  /**
   * The view of a screen in front there.
   *
   * @throws IllegalArgumentException if the screen is not divided into views
   */
  public ReadOnlyObjectProperty<ScreenView> viewProperty(Screen of) {
    return view(of).getReadOnlyProperty();
  }

  /** Brings a view to the front of its screen, once that screen is shown. */
  public void show(ScreenView target) {
    view(target.screen()).set(target);
  }

  /** Whether a view is in front of its screen, shown or not. */
  public boolean isShown(ScreenView asked) {
    return view(asked.screen()).get() == asked;
  }

  /**
   * Whether a view is what the user looks at: only then is it worth drawing or working out. Keep
   * what is given; it is of no use once forgotten.
   */
  public BooleanBinding inFront(ScreenView asked) {
    return Bindings.createBooleanBinding(
        () -> screen.get() == asked.screen() && isShown(asked), screen, view(asked.screen()));
  }

  private ReadOnlyObjectWrapper<ScreenView> view(Screen of) {
    ReadOnlyObjectWrapper<ScreenView> found = views.get(of);
    if (found == null) {
      throw new IllegalArgumentException(of.word() + " has no views");
    }
    return found;
  }
}
