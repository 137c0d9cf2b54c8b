package org.riskbench.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dresses a scene: AtlantaFX below, our own small sheet over it. */
public final class ThemeSheet {
  private static final String STILL = "still";

  private ThemeSheet() {}

  /** Follows an appearance from now on. */
  public static void dress(Scene scene, Appearance appearance) {
    URL own = Objects.requireNonNull(ThemeSheet.class.getResource("/css/riskbench.css"));
    scene.getStylesheets().add(own.toExternalForm());
    appearance.darkProperty().addListener((property, before, dark) -> wear(dark));
    wear(appearance.isDark());
    appearance
        .fontSizeProperty()
        .addListener((property, before, size) -> size(scene, size.intValue()));
    size(scene, appearance.fontSizeProperty().get());
    appearance.stillProperty().addListener((property, before, still) -> still(scene, still));
    still(scene, appearance.isStill());
  }

  private static void wear(boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  /** The sheet has rules for a scene in which nothing moves. */
  private static void still(Scene scene, boolean still) {
    scene.getRoot().getStyleClass().remove(STILL);
    if (still) {
      scene.getRoot().getStyleClass().add(STILL);
    }
  }

  private static void size(Scene scene, int pixels) {
    scene.getRoot().setStyle("-fx-font-size: " + pixels + "px;");
  }
}
