package org.riskbench.ui.decisions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.riskbench.ui.kit.ColumnWidths;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Rehearsed;

/** Nodes of the view of decisions: the search, the table, the pages. */
public final class DecisionsController {
  private final DecisionsViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;
  private final DecisionWords words;

  @FXML private Node root;
  @FXML private TextField from;
  @FXML private TextField until;
  @FXML private ComboBox<DecisionChoice> decision;
  @FXML private TextField band;
  @FXML private TextField least;
  @FXML private TextField most;
  @FXML private TextField rule;
  @FXML private TextField requestId;
  @FXML private TextField entity;
  @FXML private Label shown;
  @FXML private TableView<DecisionLine> table;

  public DecisionsController(DecisionsViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
    this.words = new DecisionWords(messages);
  }

  public DecisionsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    SearchForm form = viewModel.getForm();
    from.textProperty().bindBidirectional(form.getFrom().textProperty());
    until.textProperty().bindBidirectional(form.getUntil().textProperty());
    least.textProperty().bindBidirectional(form.getLeast().textProperty());
    most.textProperty().bindBidirectional(form.getMost().textProperty());
    band.textProperty().bindBidirectional(form.bandProperty());
    rule.textProperty().bindBidirectional(form.ruleProperty());
    requestId.textProperty().bindBidirectional(form.requestIdProperty());
    entity.textProperty().bindBidirectional(form.entityProperty());
    decision.setItems(FXCollections.observableList(form.getDecisions()));
    decision.valueProperty().bindBidirectional(form.decisionProperty());
    List.of(from, until, least, most, band, rule, requestId, entity)
        .forEach(field -> field.setOnAction(event -> viewModel.search()));
    fillTable();
    root.sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene != null && !Rehearsed.holds(root)) {
                viewModel.look();
              }
            });
  }

  private void fillTable() {
    table
        .getColumns()
        .add(column("time", 172, line -> words.time(line.decided().asked().receivedAt())));
    table.getColumns().add(column("request", 130, DecisionLine::requestId));
    TableColumn<DecisionLine, String> score =
        column("score", 72, line -> words.score(line.decided().verdict().score()));
    score.getStyleClass().add("figures");
    table.getColumns().add(score);
    table
        .getColumns()
        .add(column("decision", 92, line -> words.decision(line.decided().verdict().decision())));
    table
        .getColumns()
        .add(column("band", 100, line -> messages.band(line.decided().verdict().band())));
    table.getColumns().add(column("outcome", 138, line -> words.outcome(line.told())));
    table.getColumns().add(column("reasons", 184, line -> reasons(line)));
    table
        .getColumns()
        .add(column("rule", 120, line -> String.join(", ", line.decided().grounds().rules())));
    ColumnWidths.follow(table, shown);
    table.setItems(viewModel.getLines());
    viewModel.getLines().addListener((Observable changed) -> chooseAgain());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, chosen) -> {
              if (chosen != null) {
                viewModel.getDetail().choose(Optional.of(chosen));
              }
            });
    viewModel.getDetail().shownProperty().addListener((property, before, any) -> keepChosen(any));
  }

  private static String reasons(DecisionLine line) {
    return line.decided().grounds().reasons().stream()
        .map(DecisionWords::reason)
        .collect(Collectors.joining(", "));
  }

  /** A table forgets what is chosen when its rows are read anew. */
  private void chooseAgain() {
    viewModel
        .getDetail()
        .line()
        .flatMap(
            chosen ->
                viewModel.getLines().stream()
                    .filter(line -> line.row().row() == chosen.row().row())
                    .findFirst())
        .ifPresent(line -> table.getSelectionModel().select(line));
  }

  private void keepChosen(boolean shown) {
    if (!shown) {
      table.getSelectionModel().clearSelection();
    }
  }

  private TableColumn<DecisionLine, String> column(
      String word, double width, Function<DecisionLine, String> text) {
    TableColumn<DecisionLine, String> column =
        new TableColumn<>(messages.text("decisions.column." + word));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    return column;
  }

  @FXML
  void search() {
    viewModel.search();
  }

  @FXML
  void clear() {
    viewModel.clear();
  }

  @FXML
  void showNewer() {
    viewModel.showNewer();
  }

  @FXML
  void showOlder() {
    viewModel.showOlder();
  }

  @FXML
  void showServer() {
    viewModel.showServer();
  }

  @FXML
  void export() {
    ExportPlace.ask(dialogs, messages).ifPresent(viewModel::export);
  }
}
