package org.riskbench.ui.decisions;

import java.util.List;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Nodes of the chosen decision. */
public final class DetailController {
  private final DetailViewModel viewModel;

  @FXML private GridPane facts;

  public DetailController(DetailViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public DetailViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    viewModel.getLines().addListener((Observable changed) -> show());
    show();
  }

  private void show() {
    facts.getChildren().clear();
    List<DetailLine> lines = viewModel.getLines();
    for (int i = 0; i < lines.size(); i++) {
      Label caption = new Label(lines.get(i).caption());
      caption.getStyleClass().add("caption");
      caption.setMinWidth(Region.USE_PREF_SIZE);
      Label text = new Label(lines.get(i).text());
      text.setWrapText(true);
      text.setMinHeight(Region.USE_PREF_SIZE);
      GridPane.setValignment(caption, VPos.TOP);
      facts.addRow(i, caption, text);
    }
  }

  @FXML
  void computeAgain() {
    viewModel.computeAgain();
  }

  @FXML
  void copyId() {
    viewModel.copyId();
  }
}
