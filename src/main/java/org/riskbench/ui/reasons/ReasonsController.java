package org.riskbench.ui.reasons;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.riskbench.decision.ReasonCode.Direction;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.RowHeight;
import org.riskbench.ui.kit.Settling;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.ui.kit.Typing;

/** Nodes of the view: the table of codes, the words of one, what customers are told. */
public final class ReasonsController {
  /**
   * Tables of less than so many heights of a letter leave out what a code's form says, and the less
   * telling count.
   */
  private static final double ROOMY = 37;

  private final ReasonsViewModel viewModel;
  private final Messages messages;
  private final Settling settling = new Settling();

  @FXML private TableView<ReasonRow> codes;
  @FXML private TableColumn<ReasonRow, ReasonRow> sentence;
  @FXML private TableColumn<ReasonRow, String> three;
  @FXML private TableColumn<ReasonRow, String> given;
  @FXML private TableColumn<ReasonRow, ReasonRow> safe;
  @FXML private Button change;
  @FXML private Label summary;
  @FXML private TextField wording;
  @FXML private Label wordingError;
  @FXML private ComboBox<Direction> direction;
  @FXML private CheckBox customerSafe;
  @FXML private TextField customerWording;
  @FXML private Label customerError;
  @FXML private CheckBox told;
  @FXML private TextField fallback;
  @FXML private Label fallbackError;

  public ReasonsController(ReasonsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public ReasonsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    sentence.setCellFactory(column -> new ReasonSentenceCell());
    safe.setCellFactory(column -> new ReasonSafeCell(viewModel::turn));
    three
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> codes.getWidth() > ROOMY * summary.getFont().getSize(),
                codes.widthProperty(),
                summary.fontProperty()));
    given.visibleProperty().bind(three.visibleProperty());
    RowHeight.fit(codes, 3, summary);
    change.disableProperty().bind(codes.getSelectionModel().selectedItemProperty().isNull());
    codes.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    codes.setRowFactory(
        table -> {
          TableRow<ReasonRow> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                  change();
                }
              });
          return row;
        });
    fillForm();
    fillCustomers();
    viewModel
        .movesProperty()
        .addListener((property, before, move) -> settling.accept(viewModel::settle));
    settling.accept(viewModel::settle);
  }

  private void fillForm() {
    ReasonForm form = viewModel.getForm();
    Typing.join(wording, wordingError, form.getWording());
    Typing.whenLeft(wording, form.getWording()::validate);
    Typing.join(customerWording, customerError, form.getCustomerWording());
    Typing.whenLeft(customerWording, form.getCustomerWording()::validate);
    wording.setOnAction(event -> viewModel.keep());
    customerWording.setOnAction(event -> viewModel.keep());
    direction.setConverter(
        new SpelledOut<>(each -> messages.text("reasons.direction." + each.word())));
    direction.getItems().setAll(Direction.values());
    direction.valueProperty().bindBidirectional(form.directionProperty());
    customerSafe.selectedProperty().bindBidirectional(form.customerSafeProperty());
    form.openProperty()
        .addListener(
            (property, before, open) -> {
              if (open) {
                wording.requestFocus();
              }
            });
  }

  private void fillCustomers() {
    CustomerForm customers = viewModel.getCustomers();
    Typing.join(fallback, fallbackError, customers.getFallback());
    Typing.whenDone(fallback, customers::keep);
    customers.onProperty().addListener((property, before, on) -> told.setSelected(on));
    told.setSelected(customers.isOn());
    told.setOnAction(event -> customers.turn(told.isSelected()));
  }

  private void key(KeyEvent event) {
    ReasonRow row = codes.getSelectionModel().getSelectedItem();
    if (row == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      viewModel.begin(row);
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE) {
      int place = codes.getSelectionModel().getSelectedIndex();
      viewModel.turn(row, !row.entry().customerSafe());
      codes.getSelectionModel().clearAndSelect(place);
      event.consume();
    }
  }

  @FXML
  void change() {
    ReasonRow row = codes.getSelectionModel().getSelectedItem();
    if (row != null) {
      viewModel.begin(row);
    }
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
  void resetForm() {
    viewModel.resetForm();
  }

  @FXML
  void keep() {
    viewModel.keep();
  }

  @FXML
  void cancel() {
    viewModel.getForm().close();
  }
}
