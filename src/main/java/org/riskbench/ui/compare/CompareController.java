package org.riskbench.ui.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.riskbench.ui.kit.Banner;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.FigureExport;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;

/** Nodes of the comparison: its views. */
public final class CompareController {
  private final CompareViewModel viewModel;
  private final FigureExport exports;
  private final Messages messages;
  private final Function<CompareView, Parent> loader;
  private final Map<CompareView, Tab> tabs = new EnumMap<>(CompareView.class);

  @FXML private Banner notice;
  @FXML private TabPane views;
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
      Function<CompareView, Parent> loader) {
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
    for (CompareView view : CompareView.values()) {
      Tab tab = new Tab(messages.text(view.titleKey()));
      tab.setId("view-" + view.word());
      tabs.put(view, tab);
    }
    views.getTabs().setAll(tabs.values());
    views
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> shown(now));
    viewModel.viewProperty().addListener((property, before, view) -> bringUp(view));
    bringUp(viewModel.getView());
    fillChoices();
    notice.noticeProperty().bind(exports.noticeProperty());
    views.addEventHandler(KeyEvent.KEY_PRESSED, CompareController::stay);
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

  /** A view is loaded when it is first looked at. */
  private void bringUp(CompareView view) {
    Tab tab = Objects.requireNonNull(tabs.get(view));
    if (tab.getContent() == null) {
      tab.setContent(loader.apply(view));
    }
    views.getSelectionModel().select(tab);
  }

  private void shown(Tab selected) {
    tabs.forEach(
        (view, tab) -> {
          if (tab == selected) {
            viewModel.show(view);
          }
        });
  }

  /** Enter in a table or field of a view must not leave for the thresholds. */
  private static void stay(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
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
