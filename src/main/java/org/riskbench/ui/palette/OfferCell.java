package org.riskbench.ui.palette;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the palette: what it is called, what it would do, what it belongs to, its keys. */
final class OfferCell extends ListCell<Offer> {
  private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

  private final FontIcon icon = new FontIcon("fth-circle");
  private final Label title = new Label();
  private final Label detail = new Label();
  private final Label group = new Label();
  private final Label keys = new Label();
  private final HBox line = new HBox(icon, title, detail, group, keys);

  OfferCell(Runnable run) {
    line.getStyleClass().add("offer");
    line.setAlignment(Pos.CENTER_LEFT);
    title.setMinWidth(USE_PREF_SIZE);
    group.setMinWidth(USE_PREF_SIZE);
    keys.setMinWidth(USE_PREF_SIZE);
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    detail.getStyleClass().add("text-muted");
    group.getStyleClass().add("text-muted");
    keys.getStyleClass().add("keys");
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          if (!isEmpty()) {
            run.run();
          }
        });
  }

  @Override
  protected void updateItem(Offer offer, boolean empty) {
    super.updateItem(offer, empty);
    if (empty || offer == null) {
      setGraphic(null);
      pseudoClassStateChanged(IMPOSSIBLE, false);
      return;
    }
    icon.setIconLiteral(offer.icon());
    title.setText(offer.title());
    detail.setText(offer.detail());
    group.setText(offer.group());
    keys.setText(offer.keys());
    keys.setVisible(!offer.keys().isEmpty());
    keys.setManaged(!offer.keys().isEmpty());
    pseudoClassStateChanged(IMPOSSIBLE, !offer.possible());
    setAccessibleText(offer.spoken());
    setGraphic(line);
  }
}
