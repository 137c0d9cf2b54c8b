package org.riskbench.ui.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.riskbench.trial.Reach;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.LineGrid.Head;
import org.riskbench.ui.kit.LineGrid.Line;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.ui.kit.Typing;

/** Nodes of the view: sentences, lines and dots of the groups, the price. */
public final class FairnessController {
  /** Handles that have not moved for so long have come to rest. */
  private static final Duration REST = Duration.millis(400);

  /** Widths in letters from which on there is room for what can be done without. */
  private static final double ROOM = 44;

  private static final double ROOMY = 52;

  private final FairnessViewModel viewModel;
  private final Messages messages;
  private final PauseTransition rest = new PauseTransition(REST);
  private final List<DotPlot> dots = new ArrayList<>();
  private final List<SayingLine> told = new ArrayList<>();

  @FXML private VBox sayings;
  @FXML private ComboBox<ColumnChoice> column;
  @FXML private ComboBox<String> reference;
  @FXML private ComboBox<Measure> measure;
  @FXML private ComboBox<Reach> reach;
  @FXML private LineGrid groups;
  @FXML private Label goods;
  @FXML private Label meaning;
  @FXML private TextField limit;
  @FXML private Label limitError;
  @FXML private CheckBox every;
  @FXML private LineGrid prices;

  public FairnessController(FairnessViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public FairnessViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    rest.setOnFinished(event -> viewModel.settle());
    viewModel.movesProperty().addListener((property, before, moves) -> rest.playFromStart());
    rest.playFromStart();
    bindColumns();
    bindChoices();
    viewModel.getSayings().addListener((Observable changed) -> say());
    say();
    goods.textProperty().bind(viewModel.goodsProperty());
    viewModel.rowsProperty().addListener((property, before, rows) -> show(rows));
    show(viewModel.rowsProperty().get());
    bindPrice();
  }

  private Head head(String key, boolean isFigure) {
    return new Head(messages.text(key), isFigure, 0);
  }

  private void bindColumns() {
    column.setConverter(new SpelledOut<>(this::word));
    column.setItems(viewModel.getColumns());
    viewModel
        .columnProperty()
        .addListener((property, before, chosen) -> column.setValue(chosen.orElse(null)));
    column.setValue(viewModel.columnProperty().get().orElse(null));
    MadeChoice.of(column, chosen -> viewModel.columnProperty().set(Optional.of(chosen)));
    reference.setItems(viewModel.getReferences());
    reference.setOnAction(
        event ->
            Optional.ofNullable(reference.getValue())
                .ifPresent(held -> viewModel.referenceProperty().set(Optional.of(held))));
  }

  private String word(ColumnChoice choice) {
    return choice.isSensitive()
        ? messages.text("fairness.column.sensitive", choice.name())
        : choice.name();
  }

  private void bindChoices() {
    measure.setConverter(
        new SpelledOut<>(choice -> messages.text("fairness.measure." + choice.name())));
    measure.getItems().setAll(Measure.values());
    measure.valueProperty().bindBidirectional(viewModel.measureProperty());
    reach.setConverter(
        new SpelledOut<>(choice -> messages.text("fairness.reach." + choice.name())));
    reach.getItems().setAll(Reach.values());
    reach.valueProperty().bindBidirectional(viewModel.reachProperty());
    viewModel.measureProperty().addListener((property, before, shown) -> title(shown));
    title(viewModel.measureProperty().get());
  }

  private void title(Measure shown) {
    groups.setHeads(
        List.of(
            head("fairness.group", false),
            new Head(messages.text("fairness.records"), true, ROOM),
            head("fairness.rate." + shown.name(), true),
            new Head(messages.text("fairness.interval"), true, ROOMY),
            head(shown == Measure.CALIBRATION ? "fairness.quotient" : "fairness.ratio", true)),
        Optional.of(DotPlot.scale()));
    dots.clear();
    meaning.setText(messages.text("fairness.meaning." + shown.name()));
    reach.setDisable(shown == Measure.CALIBRATION);
    show(viewModel.rowsProperty().get());
  }

  private void show(List<GroupRow> rows) {
    rows.stream()
        .filter(GroupRow::isReference)
        .map(GroupRow::name)
        .findFirst()
        .ifPresent(reference::setValue);
    while (dots.size() < rows.size()) {
      dots.add(DotPlot.line());
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      GroupRow row = rows.get(i);
      dots.get(i).show(row);
      String name = row.isFew() ? messages.text("fairness.few.name", row.name()) : row.name();
      lines.add(
          new Line(
              List.of(name, row.records(), row.rate(), row.interval(), row.ratio()),
              row.isFew(),
              row.isBelow(),
              Optional.of(dots.get(i))));
    }
    groups.show(lines);
  }

  private void say() {
    List<Saying> said = viewModel.getSayings();
    while (told.size() < said.size()) {
      told.add(new SayingLine(viewModel::choose));
    }
    for (int i = 0; i < said.size(); i++) {
      told.get(i).show(said.get(i));
    }
    List<SayingLine> shown = told.subList(0, said.size());
    if (!sayings.getChildren().equals(shown)) {
      sayings.getChildren().setAll(shown);
    }
  }

  private void bindPrice() {
    PriceViewModel price = viewModel.getPrice();
    Typing.join(limit, limitError, price.getLimit());
    limit.setOnAction(event -> workOutPrice());
    Typing.whenLeft(limit, price.getLimit()::validate);
    every.selectedProperty().bindBidirectional(price.everyProperty());
    price.rowsProperty().addListener((property, before, rows) -> showPrices(rows));
    showPrices(price.rowsProperty().get());
  }

  private void showPrices(List<PriceRow> rows) {
    prices.setVisible(!rows.isEmpty());
    prices.setManaged(!rows.isEmpty());
    if (rows.isEmpty()) {
      return;
    }
    prices.setHeads(
        List.of(
            head("fairness.price.row", false),
            head("fairness.thresholds", true),
            new Head(messages.text("fairness.price.found"), true, ROOMY),
            head("fairness.price.judged", true),
            new Head(viewModel.getPrice().costTitleProperty().get(), true, ROOM),
            head("fairness.price.more", true)),
        Optional.empty());
    prices.show(rows.stream().map(this::line).toList());
  }

  private Line line(PriceRow row) {
    Optional<Button> use = row.offer().map(offer -> use(row));
    return new Line(
        List.of(row.name(), row.thresholds(), row.found(), row.judged(), row.cost(), row.price()),
        false,
        false,
        use.map(button -> button));
  }

  private Button use(PriceRow row) {
    Button use = new Button(messages.text("fairness.price.use"));
    use.getStyleClass().add("small");
    use.setMinWidth(Button.USE_PREF_SIZE);
    use.setAccessibleText(messages.text("fairness.price.use.which", row.name()));
    use.setOnAction(event -> viewModel.getPrice().use(row));
    return use;
  }

  @FXML
  void mark() {
    viewModel.goMark();
  }

  @FXML
  void workOutPrice() {
    viewModel.getPrice().workOut();
  }

  @FXML
  void cancelPrice() {
    viewModel.getPrice().cancel();
  }

  @FXML
  void segments() {
    viewModel.goSegments();
  }
}
