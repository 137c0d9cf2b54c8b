package org.riskbench.ui.compare;

import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.riskbench.ui.kit.ChartsShown;
import org.riskbench.ui.kit.Explained;
import org.riskbench.ui.kit.FigureExport;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FigurePlace;
import org.riskbench.ui.kit.Messages;

/** Nodes of the curves: which are chosen, and where they are drawn. */
public final class RankingController {
  private final RankingViewModel viewModel;
  private final FigurePane figures;
  private final FigureExport exports;
  private final Messages messages;

  @FXML private HBox curves;
  @FXML private FigurePlace place;
  @FXML private MenuButton export;

  public RankingController(
      RankingViewModel viewModel, FigurePane figures, FigureExport exports, Messages messages) {
    this.viewModel = viewModel;
    this.figures = figures;
    this.exports = exports;
    this.messages = messages;
  }

  public RankingViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    Curve[] all = Curve.values();
    for (int i = 0; i < all.length; i++) {
      String pill = i == 0 ? "left-pill" : i == all.length - 1 ? "right-pill" : "center-pill";
      curves.getChildren().add(toggle(all[i], pill));
    }
    ChartsShown charts = viewModel.getCharts();
    place.follow(figures, charts.chartsProperty(), charts.inFront());
    exports.fill(export, "ranking", charts.chartsProperty());
  }

  private ToggleButton toggle(Curve curve, String pill) {
    ToggleButton button = new ToggleButton(messages.text(curve.titleKey()));
    curve.term().ifPresent(term -> Explained.by(button, term));
    button.getStyleClass().add(pill);
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    button.setSelected(viewModel.curves().contains(curve));
    button.setOnAction(
        event -> {
          viewModel.choose(curve, button.isSelected());
          button.setSelected(viewModel.curves().contains(curve));
        });
    viewModel
        .curves()
        .addListener(
            (SetChangeListener<Curve>)
                change -> button.setSelected(viewModel.curves().contains(curve)));
    return button;
  }
}
