package org.riskbench.ui.split;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Typing;

/** Nodes of the view: time line, sliders, fields. */
public final class SplitController {
  private final SplitViewModel viewModel;
  private final Messages messages;
  private boolean showing;

  @FXML private ComboBox<SplitWay> way;
  @FXML private MenuButton keys;
  @FXML private ComboBox<String> column;
  @FXML private TextField seed;
  @FXML private Label seedError;
  @FXML private StackPane chartPane;
  @FXML private Label trainShare;
  @FXML private Slider tune;
  @FXML private Slider calibrate;
  @FXML private Slider test;
  @FXML private TextField tuneShare;
  @FXML private TextField calibrateShare;
  @FXML private TextField testShare;
  @FXML private TextField gap;
  @FXML private Label gapError;
  @FXML private TextField maturity;
  @FXML private Label maturityError;
  @FXML private TextField asOf;
  @FXML private Label asOfError;
  @FXML private VBox remarks;
  @FXML private TableView<PartRow> parts;

  public SplitController(SplitViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public SplitViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    MadeChoice.of(way, unlessShowing(viewModel::choose));
    MadeChoice.of(column, unlessShowing(viewModel::chooseColumn));
    typed(seed, seedError, viewModel.getSeed(), viewModel::takeSeed);
    LabelAgeForm age = viewModel.getLabelAge();
    typed(gap, gapError, age.getGap(), viewModel::takeLabelAge);
    typed(maturity, maturityError, age.getMaturity(), viewModel::takeLabelAge);
    typed(asOf, asOfError, age.getAsOf(), viewModel::takeLabelAge);
    share(tune, tuneShare, Percentages::tune, Percentages::withTune);
    share(calibrate, calibrateShare, Percentages::calibrate, Percentages::withCalibrate);
    share(test, testShare, Percentages::test, Percentages::withTest);
    new TimeLineHands(viewModel, messages).showIn(chartPane);
    viewModel.planProperty().addListener((property, before, plan) -> showPlan());
    viewModel
        .getChoices()
        .getWays()
        .addListener((ListChangeListener<SplitWay>) change -> showPlan());
    viewModel.getChoices().getKeys().addListener((ListChangeListener<String>) change -> showKeys());
    viewModel
        .getChoices()
        .getColumns()
        .addListener((ListChangeListener<String>) change -> showPlan());
    showPlan();
    showTable();
    viewModel
        .getShown()
        .getRemarks()
        .addListener((ListChangeListener<SplitRemark>) change -> showRemarks());
    showRemarks();
  }

  /** Boxes tell of what the program puts into them as of what somebody chose. */
  private <T> Consumer<T> unlessShowing(Consumer<T> choose) {
    return value -> {
      if (!showing) {
        choose.accept(value);
      }
    };
  }

  private void showPlan() {
    Optional<SplitPlan> plan = viewModel.planProperty().get();
    String word = plan.map(SplitWay::word).orElse("");
    showing = true;
    way.getItems().setAll(viewModel.getChoices().getWays());
    column.getItems().setAll(viewModel.getChoices().getColumns());
    viewModel.getChoices().getWays().stream()
        .filter(each -> each.word().equals(word))
        .findFirst()
        .ifPresent(way::setValue);
    plan.filter(SplitPlan.ByColumn.class::isInstance)
        .ifPresent(chosen -> column.setValue(((SplitPlan.ByColumn) chosen).column()));
    showing = false;
    boolean given = plan.filter(Percentages::givesTest).isPresent();
    test.setDisable(given);
    testShare.setDisable(given);
    keys.setDisable(!word.equals(SplitWay.ENTITY));
    column.setDisable(!word.equals(SplitWay.COLUMN));
    seed.setDisable(word.isEmpty() || word.equals(SplitWay.TIME));
    showKeys();
  }

  private void showKeys() {
    List<String> names = viewModel.getChoices().getKeys();
    keys.getItems().setAll(names.stream().map(this::item).toList());
    List<String> chosen = names.stream().filter(viewModel::isChosen).toList();
    keys.setText(chosen.isEmpty() ? messages.text("split.keys.none") : String.join(", ", chosen));
  }

  private CheckMenuItem item(String key) {
    CheckMenuItem item = new CheckMenuItem(key);
    item.setMnemonicParsing(false);
    item.setSelected(viewModel.isChosen(key));
    item.setOnAction(event -> viewModel.choose(key, item.isSelected()));
    return item;
  }

  private void share(
      Slider slider,
      TextField field,
      ToIntFunction<Percentages> of,
      BiFunction<Percentages, Integer, Percentages> with) {
    SplitShown shown = viewModel.getShown();
    Runnable show =
        () -> {
          int percent = of.applyAsInt(shown.percentages());
          if ((int) slider.getValue() != percent) {
            slider.setValue(percent);
          }
          field.setText(Integer.toString(percent));
          trainShare.setText(messages.text("split.share.train", shown.percentages().train()));
        };
    slider
        .valueChangingProperty()
        .addListener(
            (property, before, changing) -> {
              if (changing) {
                viewModel.begin();
              } else {
                viewModel.rest();
              }
            });
    slider
        .valueProperty()
        .addListener(
            (property, before, value) -> {
              int percent = (int) Math.round(value.doubleValue());
              if (percent != of.applyAsInt(shown.percentages())) {
                viewModel.share(with.apply(shown.percentages(), percent));
                if (!slider.isValueChanging()) {
                  viewModel.rest();
                }
                show.run();
              }
            });
    Runnable take =
        () -> {
          if (field.getText().strip().matches("[0-9]{1,3}")) {
            int percent = Integer.parseInt(field.getText().strip());
            viewModel.share(with.apply(shown.percentages(), percent));
            viewModel.rest();
          }
          show.run();
        };
    Typing.whenDone(field, take);
    shown.percentagesProperty().addListener((property, before, now) -> show.run());
    show.run();
  }

  private static void typed(TextField field, Label error, CheckedField checked, Runnable take) {
    Typing.join(field, error, checked);
    Typing.whenDone(field, take);
  }

  private void showTable() {
    parts.setRowFactory(table -> new PlacedRow());
    Runnable fit =
        () -> parts.setPrefHeight((parts.getItems().size() + 1) * parts.getFixedCellSize() + 4);
    viewModel.getShown().getRows().addListener((ListChangeListener<PartRow>) change -> fit.run());
    fit.run();
  }

  /** What is in no part stands back. */
  private static final class PlacedRow extends TableRow<PartRow> {
    @Override
    protected void updateItem(PartRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("aside");
      if (!empty && !row.placed()) {
        getStyleClass().add("aside");
      }
    }
  }

  private void showRemarks() {
    remarks
        .getChildren()
        .setAll(viewModel.getShown().getRemarks().stream().map(this::line).toList());
  }

  private HBox line(SplitRemark remark) {
    Label text = new Label(remark.text());
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    HBox line = new HBox(new FontIcon(remark.warning() ? "fth-alert-triangle" : "fth-info"), text);
    line.getStyleClass().addAll("remark", remark.warning() ? "warning" : "note");
    return line;
  }

  @FXML
  void undo() {
    viewModel.undo();
  }

  @FXML
  void redo() {
    viewModel.redo();
  }

  @FXML
  void reset() {
    viewModel.reset();
  }

  @FXML
  void nameColumns() {
    viewModel.nameColumns();
  }
}
