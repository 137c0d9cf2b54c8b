package org.riskbench.ui.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * The views of a screen as tabs: each is loaded when it is first looked at, and the one in front is
 * the one the {@link Whereabouts} tell, whoever brought it there. A single view needs no tab.
 */
public final class ViewTabs extends TabPane {
  private static final String SINGLE = "single";

  private final Map<ScreenView, Tab> tabs = new HashMap<>();
  private final Map<ScreenView, Parent> loaded = new HashMap<>();
  private Function<ScreenView, Parent> loader = view -> new Pane();

  /** Without views yet. */
  public ViewTabs() {
    getStyleClass().add("views");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    addEventHandler(KeyEvent.KEY_PRESSED, ViewTabs::stay);
    sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene == null) {
                leaveHidden();
              }
            });
  }

  /**
   * Shows the views of a screen; to be called once.
   *
   * @param loader loads a view; called once for each, when it is first shown
   */
  public void show(
      Screen screen, Whereabouts user, Messages messages, Function<ScreenView, Parent> loader) {
    this.loader = loader;
    for (ScreenView view : ScreenView.of(screen)) {
      Tab tab = new Tab(messages.text(view.titleKey()));
      tab.setId("view-" + view.word());
      tab.setUserData(view);
      tabs.put(view, tab);
      getTabs().add(tab);
    }
    if (tabs.size() == 1) {
      getStyleClass().add(SINGLE);
    }
    ObservableValue<ScreenView> front = user.viewProperty(screen);
    bringUp(front.getValue());
    front.addListener((property, before, view) -> bringUp(view));
    user.enteredProperty()
        .addListener(
            (property, before, now) -> {
              if (user.screenProperty().get() == screen) {
                KeyFocus.on(this);
              }
            });
    getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> user.show((ScreenView) now.getUserData()));
  }

  /** Lets the title of a view follow a text. */
  public void title(ScreenView view, ObservableValue<String> text) {
    tab(view).textProperty().bind(text);
  }

  /** The one instance of a view, which is loaded if it is not yet there. */
  public Parent load(ScreenView view) {
    return loaded.computeIfAbsent(view, loader);
  }

  /**
   * Has a view that is not there styled and laid out in its place, before anybody looks at it.
   *
   * @param share of the height it will have; at 0 it is styled only
   */
  public void rehearse(ScreenView view, double share) {
    Tab tab = tab(view);
    if (tab.getContent() == null) {
      Parent content = load(view);
      Rehearsed.during(
          content,
          () -> {
            tab.setContent(content);
            Rehearsed.fit(content, getWidth(), getHeight() * share);
            tab.setContent(null);
          });
    }
  }

  private void bringUp(ScreenView view) {
    Tab tab = tab(view);
    tab.setContent(load(view));
    boolean isLeft = isFocusWithin() && !isFocused() && !tab.isSelected();
    getSelectionModel().select(tab);
    if (isLeft) {
      KeyFocus.on(this); // what had the focus is out of sight now
    }
  }

  /** Views that are hidden when the screen goes would all be styled anew when it comes back. */
  private void leaveHidden() {
    for (Tab tab : getTabs()) {
      if (!tab.isSelected()) {
        tab.setContent(null);
      }
    }
  }

  private Tab tab(ScreenView view) {
    return Objects.requireNonNull(tabs.get(view), view::word);
  }

  /** Enter in a table or a field of a view must not leave by the screen's default button. */
  private static void stay(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
    }
  }
}
