package org.riskbench.ui.money;

import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostPreset;
import org.riskbench.ui.kit.ChartFrame;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Settling;
import org.riskbench.ui.kit.Typing;
import org.riskbench.ui.kit.WhileShown;

/** Binds the view to its view model, and draws the part that is looked at. */
public final class MoneyController {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final MoneyViewModel viewModel;
  private final Messages messages;
  private final BreakdownPane breakdown;
  private final SwingsPane swings;
  private final CurvePane curve;
  private final ChartFrame curveFrame;

  /** What the curve says is told once a hand rests. */
  private final Settling settling = new Settling();

  private ObservableValue<Boolean> seen = new SimpleBooleanProperty();

  @FXML private ComboBox<BaselineChoice> baseline;
  @FXML private Label interval;
  @FXML private ToggleButton breakdownPart;
  @FXML private ToggleButton costsPart;
  @FXML private ToggleButton swingsPart;
  @FXML private ToggleButton curvePart;
  @FXML private VBox breakdownPane;
  @FXML private VBox costsPane;
  @FXML private VBox swingsPane;
  @FXML private VBox curvePane;
  @FXML private Pane amountRow;
  @FXML private MenuButton presets;
  @FXML private TextField currency;
  @FXML private Label currencyError;
  @FXML private ComboBox<String> threshold;

  public MoneyController(MoneyViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.breakdown = new BreakdownPane(messages);
    this.swings = new SwingsPane(messages, CostFactor.values().length);
    this.curve = new CurvePane(messages);
    this.curveFrame = new ChartFrame(curve, messages);
  }

  public MoneyViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    fillBaselines();
    fillCosts();
    breakdownPane.getChildren().add(breakdown);
    swingsPane.getChildren().add(swings);
    curvePane.getChildren().add(curveFrame);
    Map.of(
            breakdownPart, breakdownPane,
            costsPart, costsPane,
            swingsPart, swingsPane,
            curvePart, curvePane)
        .forEach(this::joinPart);
    threshold
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((InvalidationListener) index -> draw());
    SavedInterval told = viewModel.getInterval();
    told.staleProperty()
        .addListener((property, before, stale) -> interval.pseudoClassStateChanged(STALE, stale));
    interval.pseudoClassStateChanged(STALE, told.isStale());
    viewModel.shownProperty().addListener((property, before, shown) -> draw());
    seen = WhileShown.isShown(breakdownPane);
    seen.addListener((property, before, now) -> draw());
    draw();
  }

  private void joinPart(ToggleButton button, Node pane) {
    pane.visibleProperty().bind(button.selectedProperty());
    pane.managedProperty().bind(button.selectedProperty());
    button.selectedProperty().addListener((InvalidationListener) selected -> draw());
  }

  private void fillBaselines() {
    Baselines baselines = viewModel.getBaselines();
    baseline.setConverter(new Names());
    InvalidationListener show =
        changed -> {
          baseline.getItems().setAll(baselines.choices());
          baseline.setValue(baselines.chosenProperty().get());
        };
    baselines
        .choices()
        .addListener(
            (ListChangeListener<BaselineChoice>) c -> show.invalidated(baselines.chosenProperty()));
    baselines.chosenProperty().addListener(show);
    show.invalidated(baselines.chosenProperty());
    MadeChoice.of(baseline, baselines::choose);
  }

  private void fillCosts() {
    CostForm form = viewModel.getCosts();
    CostPane table = new CostPane(form, messages);
    costsPane.getChildren().add(table);
    form.fields().stream()
        .filter(field -> field.factor() == CostFactor.AMOUNT)
        .forEach(field -> amountRow.getChildren().addAll(table.nodes(field)));
    for (CostPreset preset : CostPreset.values()) {
      MenuItem item = new MenuItem(messages.text("money.preset." + preset.code()));
      item.setOnAction(event -> form.start(preset));
      presets.getItems().add(item);
    }
    Typing.join(currency, currencyError, form.currency());
    Typing.whenDone(currency, form::takeCurrency);
  }

  /** Draws what is looked at; the rest waits until somebody does. */
  private void draw() {
    if (seen.getValue()) {
      viewModel.shownProperty().get().ifPresent(this::draw);
    }
  }

  private void draw(MoneyShown shown) {
    amountRow.setDisable(shown.hasAmounts());
    if (breakdownPart.isSelected()) {
      breakdown.show(shown);
    } else if (swingsPart.isSelected()) {
      swings.show(shown);
    } else if (curvePart.isSelected()) {
      drawCurve(shown);
    }
  }

  private void drawCurve(MoneyShown shown) {
    List<String> names = shown.bands().stream().skip(1).map(band -> title(band)).toList();
    if (!threshold.getItems().equals(names)) {
      int kept =
          Math.max(0, Math.min(names.size() - 1, threshold.getSelectionModel().getSelectedIndex()));
      threshold.getItems().setAll(names);
      threshold.getSelectionModel().select(names.isEmpty() ? -1 : kept);
    }
    int chosen = threshold.getSelectionModel().getSelectedIndex();
    curveFrame.setVisible(chosen >= 0);
    if (chosen >= 0 && chosen < names.size()) {
      SavingCurve saving = shown.curve(chosen);
      curve.show(saving, shown.words());
      String moved = names.get(chosen);
      settling.accept(
          () -> curveFrame.show(List.of(CurveFigures.of(saving, moved, shown.words(), messages))));
    }
  }

  private String title(Band band) {
    return messages.text("money.curve.of", messages.band(band.name()));
  }

  private static final class Names extends StringConverter<BaselineChoice> {
    @Override
    public String toString(BaselineChoice choice) {
      return choice == null ? "" : choice.baseline().name();
    }

    @Override
    public BaselineChoice fromString(String text) {
      throw new UnsupportedOperationException("chosen, not typed");
    }
  }

  @FXML
  void goToCheapest() {
    viewModel.getCheapest().go();
  }

  @FXML
  void undoCosts() {
    viewModel.getCosts().undo();
  }

  @FXML
  void redoCosts() {
    viewModel.getCosts().redo();
  }

  @FXML
  void resetCosts() {
    viewModel.getCosts().reset();
  }
}
