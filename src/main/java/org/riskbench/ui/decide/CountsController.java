package org.riskbench.ui.decide;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.riskbench.ui.kit.Explained;

/** Binds the counts to the handles they come from. */
public final class CountsController {
  private final CountsViewModel viewModel;

  @FXML private GridPane facts;

  public CountsController(CountsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public CountsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    viewModel.facts().addListener((ListChangeListener<CountsViewModel.Fact>) change -> show());
    show();
  }

  private void show() {
    List<Node> cells = new ArrayList<>();
    List<CountsViewModel.Fact> shown = viewModel.facts();
    for (int i = 0; i < shown.size(); i++) {
      Label name = new Label(shown.get(i).name());
      Explained.by(name, shown.get(i).term());
      name.setWrapText(true);
      name.setMinHeight(Region.USE_PREF_SIZE);
      Label figure = new Label(shown.get(i).figure());
      figure.getStyleClass().add("matrix-count");
      figure.setMinWidth(Region.USE_PREF_SIZE);
      GridPane.setConstraints(name, 0, i);
      GridPane.setConstraints(figure, 1, i);
      GridPane.setHalignment(figure, HPos.RIGHT);
      cells.add(name);
      cells.add(figure);
    }
    facts.getChildren().setAll(cells);
  }
}
