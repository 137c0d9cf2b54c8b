package org.riskbench.ui.rules;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.RowHeight;
import org.riskbench.ui.kit.SpelledOut;

/** Nodes of the view: the table, what is selected, the fields of the form, file dialogs. */
public final class RulesController {
  private final RulesViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private TableView<RuleRow> rules;
  @FXML private TableColumn<RuleRow, RuleRow> on;
  @FXML private TableColumn<RuleRow, RuleRow> sentence;
  @FXML private Button change;
  @FXML private Button up;
  @FXML private Button down;
  @FXML private Button remove;
  @FXML private Label summary;
  @FXML private TextField name;
  @FXML private ComboBox<EffectChoice> effect;
  @FXML private VBox conditions;
  @FXML private TextField code;
  @FXML private TextField wording;
  @FXML private CheckBox customerSafe;
  @FXML private TextField note;

  public RulesController(RulesViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public RulesViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    on.setCellFactory(
        column -> new RuleSwitchCell((row, taken) -> viewModel.turn(row.place() - 1, taken)));
    sentence.setCellFactory(column -> new RuleSentenceCell());
    RowHeight.fit(rules, 2, summary);
    rules.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    rules
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> enableActions());
    enableActions();
    fillForm();
  }

  private void enableActions() {
    int chosen = selected();
    Stream.of(change, remove).forEach(button -> button.setDisable(chosen < 0));
    up.setDisable(chosen < 1);
    down.setDisable(chosen < 0 || chosen == viewModel.getRows().size() - 1);
  }

  private int selected() {
    return rules.getSelectionModel().getSelectedIndex();
  }

  /** The list is made anew with each change; the rule that was in hand stays selected. */
  private void select(int place) {
    rules.getSelectionModel().clearAndSelect(Math.min(place, viewModel.getRows().size() - 1));
    enableActions();
  }

  private void key(KeyEvent event) {
    int chosen = selected();
    if (chosen < 0) {
      return;
    }
    if (event.getCode() == KeyCode.DELETE) {
      remove();
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE) {
      viewModel.turn(chosen, !viewModel.getRows().get(chosen).rule().on());
      select(chosen);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      viewModel.begin(chosen);
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      up();
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      down();
      event.consume();
    }
  }

  private void fillForm() {
    RuleForm form = viewModel.getForm();
    name.textProperty().bindBidirectional(form.nameProperty());
    effect.setConverter(new SpelledOut<>(choice -> messages.text(choice.key())));
    effect.getItems().setAll(EffectChoice.values());
    effect.valueProperty().bindBidirectional(form.effectProperty());
    code.textProperty().bindBidirectional(form.codeProperty());
    wording.textProperty().bindBidirectional(form.wordingProperty());
    customerSafe.selectedProperty().bindBidirectional(form.customerSafeProperty());
    note.textProperty().bindBidirectional(form.noteProperty());
    form.conditions().addListener((ListChangeListener<ConditionForm>) changed -> showConditions());
    form.openProperty()
        .addListener(
            (property, before, open) -> {
              if (open) {
                name.requestFocus();
              }
            });
    showConditions();
  }

  private void showConditions() {
    RuleForm form = viewModel.getForm();
    conditions
        .getChildren()
        .setAll(
            form.conditions().stream()
                .map(
                    each ->
                        new ConditionBox(each, form.offered(), messages, () -> form.remove(each)))
                .toList());
  }

  @FXML
  void add() {
    viewModel.begin();
  }

  @FXML
  void change() {
    viewModel.begin(selected());
  }

  @FXML
  void up() {
    select(viewModel.move(selected(), -1));
  }

  @FXML
  void down() {
    select(viewModel.move(selected(), 1));
  }

  @FXML
  void remove() {
    int chosen = selected();
    viewModel.remove(chosen);
    select(chosen);
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
  void addCondition() {
    viewModel.getForm().addCondition();
  }

  @FXML
  void keep() {
    viewModel.keep();
  }

  @FXML
  void cancel() {
    viewModel.getForm().cancel();
  }

  @FXML
  void importFile() {
    dialogs
        .open(messages.text("rules.import.title"), List.of(type()))
        .ifPresent(viewModel::importFile);
  }

  @FXML
  void exportFile() {
    dialogs
        .save(messages.text("rules.export.title"), "hard-rules.txt", List.of(type()))
        .ifPresent(viewModel::exportFile);
  }

  private FileType type() {
    return new FileType(messages.text("rules.file"), List.of("*.txt", "*.rules"));
  }
}
