package org.riskbench.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads screens; each controller comes from the supplier wired for its class. */
public final class ScreenLoader {
  private final Messages messages;
  private final Map<Class<?>, Supplier<?>> controllers;

  /**
   * A loader.
   *
   * @param controllers looked up at each load; the owner may still add to it
   */
  public ScreenLoader(Messages messages, Map<Class<?>, Supplier<?>> controllers) {
    this.messages = messages;
    this.controllers = controllers;
  }

  /**
   * Loads {@code /fxml/WORD.fxml}. FX thread only.
   *
   * @throws IllegalArgumentException if there is no such file or no supplier for its controller
   */
  public Parent load(String word) {
    URL url = ScreenLoader.class.getResource("/fxml/" + word + ".fxml");
    if (url == null) {
      throw new IllegalArgumentException("no screen " + word);
    }
    FXMLLoader loader = new FXMLLoader(url, messages.bundle());
    loader.setControllerFactory(this::controller);
    try {
      Parent screen = loader.load();
      WholeWords.keep(screen);
      return screen;
    } catch (IOException e) {
      throw new UncheckedIOException("screen " + word, e);
    }
  }

  /**
   * Loads a view of a screen. FX thread only.
   *
   * @throws IllegalArgumentException if there is no such file or no supplier for its controller
   */
  public Parent load(ScreenView view) {
    return load(view.file());
  }

  private Object controller(Class<?> type) {
    Supplier<?> supplier = controllers.get(type);
    if (supplier == null) {
      throw new IllegalArgumentException("no controller wired for " + type.getName());
    }
    return supplier.get();
  }
}
