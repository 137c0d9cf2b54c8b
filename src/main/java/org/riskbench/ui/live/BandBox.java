package org.riskbench.ui.live;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A band with its share and what was expected. FX thread only. */
final class BandBox extends VBox {
  private final Region swatch = new Region();
  private final Label name = new Label();
  private final Label share = new Label();
  private final Label expected = new Label();

  BandBox() {
    getStyleClass().addAll("card", "figure-card", "live-band");
    swatch.getStyleClass().add("swatch");
    name.getStyleClass().add("caption");
    share.getStyleClass().add("figure");
    share.setMinWidth(USE_PREF_SIZE);
    expected.getStyleClass().add("caption");
    expected.setWrapText(true);
    expected.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(new HBox(6, swatch, name), share, expected);
  }

  void show(BandTile tile) {
    swatch
        .getStyleClass()
        .setAll("swatch", "live-" + tile.decision().name().toLowerCase(Locale.ROOT));
    name.setText(tile.name());
    share.setText(tile.share());
    expected.setText(tile.expected());
  }
}
