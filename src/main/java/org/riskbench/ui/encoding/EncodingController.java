package org.riskbench.ui.encoding;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.riskbench.ui.kit.CellHint;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.RowHeight;
import org.riskbench.ui.kit.SpelledOut;

/** Nodes of the view: cells, filter, the explanation beside the list. */
public final class EncodingController {
  /** Below this width the explanation is in the tooltip of a row alone. */
  private static final double ROOM_FOR_SIDE = 66;

  private final EncodingViewModel viewModel;
  private final Messages messages;
  private final EncodingWords words;

  @FXML private Region root;
  @FXML private TextField filter;
  @FXML private ComboBox<RowChoice> shown;
  @FXML private CheckBox derived;
  @FXML private TableView<EncodingRow> encodings;
  @FXML private TableColumn<EncodingRow, EncodingRow> column;
  @FXML private TableColumn<EncodingRow, EncodingRow> encoding;
  @FXML private TableColumn<EncodingRow, EncodingRow> missing;
  @FXML private TableColumn<EncodingRow, EncodingRow> unseen;
  @FXML private Label summary;
  @FXML private Region side;
  @FXML private Label sideTitle;
  @FXML private Label sideMeaning;
  @FXML private Label sideReason;

  public EncodingController(EncodingViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.words = new EncodingWords(messages);
  }

  public EncodingViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    column.setCellFactory(cell -> new ColumnCell());
    encoding.setCellFactory(cell -> new EncodingCell(words, viewModel::choose));
    missing.setCellFactory(cell -> new WrappedCell(EncodingRow::missing));
    unseen.setCellFactory(cell -> new WrappedCell(EncodingRow::unseen));
    RowHeight.fit(encodings, 3, summary);
    encodings.setRowFactory(table -> new ExplainedRow());
    filter.textProperty().bindBidirectional(viewModel.filterProperty());
    shown.setConverter(new SpelledOut<>(choice -> messages.text("encoding.show." + choice.name())));
    shown.getItems().setAll(RowChoice.values());
    shown.valueProperty().bindBidirectional(viewModel.shownProperty());
    derived.setSelected(viewModel.derivedProperty().get());
    viewModel.derivedProperty().addListener((property, before, now) -> derived.setSelected(now));
    encodings
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, row) -> explain(Optional.ofNullable(row)));
    explain(Optional.empty());
    side.visibleProperty()
        .bind(root.widthProperty().greaterThan(ROOM_FOR_SIDE * sideTitle.getFont().getSize()));
    side.managedProperty().bind(side.visibleProperty());
  }

  private void explain(Optional<EncodingRow> row) {
    sideTitle.setText(row.map(EncodingRow::column).orElse(messages.text("encoding.side")));
    sideMeaning.setText(row.map(this::meaning).orElse(messages.text("encoding.side.hint")));
    sideReason.setText(row.map(EncodingRow::reason).orElse(""));
  }

  private String meaning(EncodingRow row) {
    return words.name(row.encoding()) + ": " + words.meaning(row.encoding());
  }

  /** Explains itself under the mouse, too. */
  private final class ExplainedRow extends TableRow<EncodingRow> {
    private final CellHint hint = new CellHint(this);

    ExplainedRow() {}

    @Override
    protected void updateItem(@Nullable EncodingRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        hint.say("");
        return;
      }
      hint.say(row.column() + "\n" + meaning(row) + "\n" + row.reason());
    }
  }

  @FXML
  void derive() {
    viewModel.derive(derived.isSelected());
  }

  @FXML
  void reset() {
    viewModel.reset();
  }

  @FXML
  void cancel() {
    viewModel.cancel();
  }

  @FXML
  void nameColumns() {
    viewModel.nameColumns();
  }

  @FXML
  void clearFilter() {
    filter.clear();
    shown.setValue(RowChoice.ALL);
  }
}
