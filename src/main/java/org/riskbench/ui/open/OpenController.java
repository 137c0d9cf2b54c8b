package org.riskbench.ui.open;

import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TableFiles;

/** Nodes of the form for opening a table by hand. */
public final class OpenController {
  /** The menu that led here takes the focus back when it closes. */
  private final PauseTransition settling = new PauseTransition(Duration.millis(150));

  private final OpenViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private Node root;
  @FXML private RadioButton fromFile;
  @FXML private RadioButton fromDatabase;
  @FXML private TextField path;
  @FXML private ComboBox<String> sheet;
  @FXML private ComboBox<String> address;
  @FXML private TextField user;
  @FXML private PasswordField password;
  @FXML private RadioButton byTable;
  @FXML private RadioButton byQuery;
  @FXML private ComboBox<String> table;
  @FXML private TextArea query;
  @FXML private TextField join;
  @FXML private ListView<Tick> keys;
  @FXML private TextField test;
  @FXML private TextField zone;
  @FXML private TableView<ColumnWish> columns;
  @FXML private TableColumn<ColumnWish, ColumnWish> kind;
  @FXML private TableColumn<ColumnWish, ColumnWish> format;
  @FXML private TableColumn<ColumnWish, ColumnWish> hash;
  @FXML private ComboBox<String> label;
  @FXML private TextField fraud;
  @FXML private TextField unlabelled;
  @FXML private TextField indeterminate;
  @FXML private ComboBox<String> labelTime;
  @FXML private TextField asOf;
  @FXML private TextField maturity;

  public OpenController(OpenViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public OpenViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    fromDatabase.selectedProperty().bindBidirectional(viewModel.fromDatabaseProperty());
    fromFile.setSelected(!viewModel.isFromDatabase());
    bind(path, viewModel.getFile().getPath());
    bind(sheet, viewModel.getFile().getSheet());
    sheet.setItems(viewModel.getFile().getSheets());
    bindDatabase(viewModel.getDatabase());
    bind(join, viewModel.getOthers().getJoin());
    bind(test, viewModel.getOthers().getTest());
    keys.setItems(viewModel.getOthers().getKeys());
    keys.setCellFactory(CheckBoxListCell.forListView(Tick::tickedProperty));
    bindColumns(viewModel.getColumns());
    bindLabel(viewModel.getLabel());
    root.sceneProperty().addListener((property, before, scene) -> focusFirst());
    focusFirst();
  }

  private void focusFirst() {
    Node first = viewModel.isFromDatabase() ? address : path;
    settling.setOnFinished(event -> first.requestFocus());
    settling.playFromStart();
  }

  private static void bind(TextInputControl typed, Field field) {
    typed.textProperty().bindBidirectional(field.textProperty());
  }

  private static void bind(ComboBox<String> chosen, Field field) {
    if (chosen.isEditable()) {
      bind(chosen.getEditor(), field);
    } else {
      chosen.setConverter(new NoneText(chosen.getPromptText()));
      chosen.valueProperty().bindBidirectional(field.textProperty());
    }
  }

  /** Nothing chosen is said in words, in the list and in the box. */
  private static final class NoneText extends StringConverter<String> {
    private final String none;

    NoneText(String none) {
      this.none = none;
    }

    @Override
    public String toString(@Nullable String chosen) {
      return chosen == null || chosen.isEmpty() ? none : chosen;
    }

    @Override
    public String fromString(String shown) {
      return shown.equals(none) ? "" : shown;
    }
  }

  private void bindDatabase(DatabaseForm database) {
    bind(address, database.getAddress());
    address.setItems(database.getRecent());
    bind(user, database.getUser());
    bind(password, database.getPassword());
    byQuery.selectedProperty().bindBidirectional(database.byQueryProperty());
    byTable.setSelected(!database.isByQuery());
    bind(table, database.getTable());
    table.setItems(database.getTables());
    table.getEditor().setOnMouseClicked(event -> offerTables());
    bind(query, database.getQuery());
  }

  /** Whoever clicks into the empty field wants to see what there is. */
  private void offerTables() {
    if (table.getEditor().getText().isEmpty() && !table.getItems().isEmpty()) {
      table.show();
    }
  }

  private void bindColumns(ColumnsForm form) {
    bind(zone, form.getZone());
    columns.setItems(form.getColumns());
    kind.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    kind.setCellFactory(
        made -> {
          ComboBox<KindChoice> box = new ComboBox<>(FXCollections.observableList(form.getKinds()));
          box.getStyleClass().add("cell-choice");
          box.setAccessibleText(messages.text("open.column.kind"));
          return new BoundCell<>(box, box.valueProperty(), ColumnWish::kindProperty);
        });
    format.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    format.setCellFactory(
        made -> {
          TextField field = new TextField();
          field.setPromptText(messages.text("open.kind.any"));
          field.setAccessibleText(messages.text("open.column.format"));
          field.getStyleClass().add("cell-choice");
          return new BoundCell<>(field, field.textProperty(), ColumnWish::formatProperty);
        });
    hash.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    hash.setCellFactory(
        made -> {
          CheckBox box = new CheckBox();
          box.setAccessibleText(messages.text("open.column.hash"));
          return new BoundCell<>(box, box.selectedProperty(), ColumnWish::hashedProperty);
        });
  }

  private void bindLabel(LabelWishForm form) {
    label.setItems(form.getColumns());
    bind(label, form.getLabel());
    labelTime.setItems(form.getColumns());
    bind(labelTime, form.getLabelTime());
    bind(fraud, form.getFraud());
    bind(unlabelled, form.getUnlabelled());
    bind(indeterminate, form.getIndeterminate());
    bind(asOf, form.getAsOf());
    bind(maturity, form.getMaturity());
  }

  private Optional<Path> ask(String title) {
    return dialogs.open(messages.text(title), TableFiles.types(messages));
  }

  @FXML
  void chooseFile() {
    ask("open.file.choose").ifPresent(viewModel::choose);
  }

  @FXML
  void chooseJoin() {
    ask("open.join.choose").ifPresent(viewModel::chooseJoin);
  }

  @FXML
  void chooseTest() {
    ask("open.test.choose").ifPresent(viewModel::chooseTest);
  }

  @FXML
  void testConnection() {
    viewModel.getDatabase().test();
  }

  @FXML
  void look() {
    viewModel.look();
  }

  @FXML
  void hashPersonal() {
    viewModel.getColumns().hashPersonal();
  }

  @FXML
  void open() {
    viewModel.open();
  }

  @FXML
  void cancel() {
    viewModel.cancel();
  }
}
