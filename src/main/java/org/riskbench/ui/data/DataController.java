package org.riskbench.ui.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;

/** Nodes of the data screen: file dialog, drag and drop, the views. */
public final class DataController {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
  private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

  private final DataViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;
  private final Function<DataView, Parent> loader;

  @FXML private Region root;
  @FXML private SplitMenuButton open;
  @FXML private TabPane views;

  /**
   * The screen's controller.
   *
   * @param loader loads a view; called once for each, when it is first shown
   */
  public DataController(
      DataViewModel viewModel,
      FileDialogs dialogs,
      Messages messages,
      Function<DataView, Parent> loader) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
    this.loader = loader;
  }

  public DataViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    for (DataView view : DataView.values()) {
      views.getTabs().add(tab(view));
    }
    views
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> shown(now.intValue()));
    viewModel.viewProperty().addListener((property, before, view) -> bringUp(view));
    bringUp(viewModel.getView());
    fillMenu();
    viewModel.getRecent().addListener((ListChangeListener<Path>) change -> fillMenu());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::undoOrRedo);
    root.setOnDragOver(this::dragOver);
    root.setOnDragDropped(this::dropped);
  }

  private Tab tab(DataView view) {
    Tab tab = new Tab(messages.text(view.titleKey()));
    tab.setId("view-" + view.word());
    if (view == DataView.FINDINGS) {
      tab.textProperty().bind(viewModel.getFindings().titleProperty());
    }
    return tab;
  }

  /** A view is loaded when it is first looked at. */
  private void bringUp(DataView view) {
    Tab tab = views.getTabs().get(view.ordinal());
    if (tab.getContent() == null) {
      tab.setContent(loader.apply(view));
    }
    views.getSelectionModel().select(view.ordinal());
  }

  /** Fields that are typed in take these keys for what was typed, and leave nothing over. */
  private void undoOrRedo(KeyEvent event) {
    if (REDO.match(event) || REDO_TOO.match(event)) {
      viewModel.redo();
      event.consume();
    } else if (UNDO.match(event)) {
      viewModel.undo();
      event.consume();
    }
  }

  private void shown(int index) {
    viewModel.show(DataView.values()[index]);
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
  void undo() {
    viewModel.undo();
  }

  @FXML
  void redo() {
    viewModel.redo();
  }

  @FXML
  void next() {
    viewModel.next();
  }
}
