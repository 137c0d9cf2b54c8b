package org.riskbench.ui.compare;

import java.util.function.Function;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import org.riskbench.ui.kit.Banner;
import org.riskbench.ui.kit.FigureExport;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.ui.kit.ViewTabs;

/** Nodes of the comparison: its views. */
public final class CompareController {
  private final CompareViewModel viewModel;
  private final FigureExport exports;
  private final Messages messages;
  private final Function<ScreenView, Parent> loader;

  @FXML private Banner notice;
  @FXML private ViewTabs views;
  @FXML private ComboBox<Measure> rankedBy;
  @FXML private MenuButton columns;

  /**
   * The screen's controller.
   *
   * @param loader loads a view; called once for each, when it is first shown
   */
  public CompareController(
      CompareViewModel viewModel,
      FigureExport exports,
      Messages messages,
      Function<ScreenView, Parent> loader) {
    this.viewModel = viewModel;
    this.exports = exports;
    this.messages = messages;
    this.loader = loader;
  }

  public CompareViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    views.show(Screen.COMPARE, viewModel.whereabouts(), messages, loader);
    fillChoices();
    notice.noticeProperty().bind(exports.noticeProperty());
  }

  private void fillChoices() {
    RunsViewModel runs = viewModel.getRuns();
    rankedBy.getItems().setAll(Measure.values());
    rankedBy.setConverter(new SpelledOut<>(each -> messages.text(each.titleKey())));
    rankedBy.valueProperty().bindBidirectional(runs.rankedByProperty());
    for (Measure measure : Measure.values()) {
      CheckMenuItem item = new CheckMenuItem(messages.text(measure.titleKey()));
      item.setSelected(runs.columns().contains(measure));
      item.setOnAction(
          event -> {
            runs.setColumn(measure, item.isSelected());
            item.setSelected(runs.columns().contains(measure));
          });
      runs.columns()
          .addListener(
              (SetChangeListener<Measure>)
                  change -> item.setSelected(runs.columns().contains(measure)));
      columns.getItems().add(item);
    }
  }

  @FXML
  void next() {
    viewModel.next();
  }

  @FXML
  void train() {
    viewModel.train();
  }
}
