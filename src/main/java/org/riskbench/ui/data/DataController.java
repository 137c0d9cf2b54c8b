package org.riskbench.ui.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.RowIndexes;

/** Nodes of the data screen: file dialog, drag and drop, cells. */
public final class DataController {
  private static final double PREVIEW_COLUMN = 130;
  private static final double MOMENT_COLUMN = 165;

  private final DataViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private Region root;
  @FXML private SplitMenuButton open;
  @FXML private TableColumn<ColumnRow, ColumnRow> kind;
  @FXML private TableColumn<ColumnRow, ColumnRow> role;
  @FXML private VBox findings;
  @FXML private TableView<Integer> preview;
  @FXML private ToggleButton showValues;
  @FXML private ComboBox<String> labelColumn;
  @FXML private ComboBox<String> labelValue;

  public DataController(DataViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public DataViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    kind.setCellFactory(
        column -> new ChoiceCell<>(viewModel.getKinds(), ColumnRow::kind, viewModel::changeKind));
    role.setCellFactory(
        column -> new ChoiceCell<>(viewModel.getRoles(), ColumnRow::role, viewModel::changeRole));
    viewModel.getFindings().addListener((ListChangeListener<Finding>) change -> fillFindings());
    fillFindings();
    showValues.selectedProperty().bindBidirectional(viewModel.showValuesProperty());
    follow(labelColumn, viewModel.labelColumnProperty(), viewModel::chooseLabelColumn);
    follow(labelValue, viewModel.labelValueProperty(), viewModel::chooseLabelValue);
    viewModel.previewProperty().addListener((property, before, shown) -> fill(shown));
    fill(viewModel.getPreview());
    fillMenu();
    viewModel.getRecent().addListener((ListChangeListener<Path>) change -> fillMenu());
    root.setOnDragOver(this::dragOver);
    root.setOnDragDropped(this::dropped);
  }

  /** Shows what the view model holds and tells it what the user picks. */
  private static void follow(
      ComboBox<String> box, ReadOnlyStringProperty held, Consumer<String> picked) {
    box.setValue(held.get());
    held.addListener((property, before, now) -> box.setValue(now));
    // A box forgets its value once its list has changed, though the view model holds to it.
    box.getItems()
        .addListener(
            (ListChangeListener<String>)
                change -> Platform.runLater(() -> box.setValue(held.get())));
    box.setOnAction(
        event -> {
          String value = box.getValue();
          if (value != null && !value.isEmpty()) {
            picked.accept(value);
          }
        });
  }

  private void fill(Optional<Preview> shown) {
    preview.getColumns().clear();
    if (shown.isEmpty()) {
      preview.setItems(new RowIndexes(0));
      return;
    }
    Preview rows = shown.get();
    List<String> names = rows.columns();
    for (int i = 0; i < names.size(); i++) {
      preview.getColumns().add(previewColumn(names.get(i), i, rows));
    }
    preview.setItems(new RowIndexes(rows.size()));
  }

  private static TableColumn<Integer, String> previewColumn(String name, int index, Preview rows) {
    TableColumn<Integer, String> column = new TableColumn<>(name);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(rows.text(cell.getValue(), index)));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(rows.isMoment(index) ? MOMENT_COLUMN : PREVIEW_COLUMN);
    if (rows.isFigure(index)) {
      column.getStyleClass().add("figures");
    }
    return column;
  }

  private void fillFindings() {
    findings.getChildren().setAll(viewModel.getFindings().stream().map(FindingLine::new).toList());
    if (viewModel.getFindings().isEmpty()) {
      findings.getChildren().add(FindingLine.nothing(messages.text("data.findings.none")));
    }
  }

  private void fillMenu() {
    open.getItems().clear();
    MenuItem sample = new MenuItem(messages.text("data.open.sample"));
    sample.setOnAction(event -> viewModel.openSample());
    open.getItems().add(sample);
    for (Path file : viewModel.getRecent()) {
      MenuItem item = new MenuItem(String.valueOf(file.getFileName()));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> viewModel.open(file));
      open.getItems().add(item);
    }
  }

  private void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (!files.isEmpty()) {
      viewModel.open(files.get(0).toPath());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  @FXML
  void openFile() {
    List<FileType> types =
        List.of(
            new FileType(
                messages.text("data.open.tables"),
                List.of("*.csv", "*.tsv", "*.txt", "*.csv.gz", "*.tsv.gz", "*.gz")),
            new FileType(messages.text("data.open.all"), List.of("*")));
    dialogs.open(messages.text("data.open.title"), types).ifPresent(viewModel::open);
  }

  @FXML
  void openSample() {
    viewModel.openSample();
  }

  @FXML
  void next() {
    viewModel.next();
  }
}
