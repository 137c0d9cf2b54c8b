package org.riskbench.ui.callers;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.riskbench.access.Scope;
import org.riskbench.ui.kit.EscapeKey;
import org.riskbench.ui.kit.Typing;

/** Nodes of the callers' view: the table, the form's fields, where the focus goes. */
public final class CallersController {
  private final CallersViewModel viewModel;

  @FXML private Node root;
  @FXML private Label title;
  @FXML private TableView<CallerLine> table;
  @FXML private Button revoke;
  @FXML private Button keep;
  @FXML private TextField name;
  @FXML private GridPane scopes;
  @FXML private ComboBox<Lifetime> lifetime;
  @FXML private TextField rate;
  @FXML private TextField secret;

  public CallersController(CallersViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public CallersViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    fillTable();
    NewKeyForm form = viewModel.getForm();
    name.textProperty().bindBidirectional(form.nameProperty());
    name.setOnAction(event -> viewModel.make());
    Typing.whenLeft(name, form::leaveName);
    for (Scope scope : Scope.values()) {
      addScope(scope);
    }
    lifetime.setItems(FXCollections.observableList(form.lifetimes()));
    lifetime.valueProperty().bindBidirectional(form.lifetimeProperty());
    rate.textProperty().bindBidirectional(form.rateProperty());
    rate.setOnAction(event -> viewModel.make());
    Typing.whenLeft(rate, form::leaveRate);
    viewModel
        .getNewKey()
        .shownProperty()
        .addListener((property, before, shown) -> focus(shown, secret));
    viewModel
        .getRevocation()
        .askedProperty()
        .addListener((property, before, asked) -> focus(asked, keep));
    EscapeKey.closes(root, viewModel.getRevocation().askedProperty(), this::keep);
  }

  private static void focus(boolean wanted, Node node) {
    if (wanted) {
      node.requestFocus();
    }
  }

  private void fillTable() {
    new CallerColumns(table, title).lay();
    revoke
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !isRevocable(),
                table.getSelectionModel().selectedItemProperty(),
                viewModel.busyProperty()));
  }

  private boolean isRevocable() {
    CallerLine chosen = table.getSelectionModel().getSelectedItem();
    return chosen != null && chosen.isRevocable() && !viewModel.isBusy();
  }

  private void addScope(Scope scope) {
    CheckBox box = new CheckBox(viewModel.words().scope(scope));
    box.selectedProperty().bindBidirectional(viewModel.getForm().scope(scope));
    box.setMinWidth(Region.USE_PREF_SIZE);
    Label meaning = new Label(viewModel.words().meaning(scope));
    meaning.setWrapText(true);
    meaning.setMinHeight(Region.USE_PREF_SIZE);
    meaning.setLabelFor(box);
    box.setAccessibleHelp(meaning.getText());
    GridPane.setHgrow(meaning, Priority.ALWAYS);
    scopes.addRow(scopes.getRowCount(), box, meaning);
  }

  @FXML
  void ask() {
    CallerLine chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      viewModel.ask(chosen);
    }
  }

  /** The focus goes back to the table first: from a button that vanishes it would run away. */
  @FXML
  void revoke() {
    table.requestFocus();
    viewModel.revoke();
  }

  @FXML
  void keep() {
    table.requestFocus();
    viewModel.keep();
  }

  @FXML
  void make() {
    viewModel.make();
  }

  @FXML
  void copy() {
    viewModel.copy();
  }

  @FXML
  void putAway() {
    viewModel.putAway();
    name.requestFocus();
  }
}
