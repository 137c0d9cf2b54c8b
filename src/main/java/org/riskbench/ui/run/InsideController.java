package org.riskbench.ui.run;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.Messages;

/** Nodes of a model's inside: a table whose columns the model decides. */
public final class InsideController {
  private static final double USUAL_FONT = 14;

  private final InsideViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private Label remark;
  @FXML private TableView<List<String>> table;
  @FXML private Button copy;
  @FXML private Button save;

  public InsideController(InsideViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public InsideViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    viewModel.tableProperty().addListener((property, before, shown) -> show(shown));
    remark.fontProperty().addListener(changed -> show(viewModel.tableProperty().get()));
    show(viewModel.tableProperty().get());
  }

  private void show(Optional<InsideTable> shown) {
    table.setVisible(shown.isPresent());
    copy.setDisable(shown.isEmpty());
    save.setDisable(shown.isEmpty());
    table.getColumns().clear();
    List<InsideTable.Head> heads = shown.map(InsideTable::columns).orElse(List.of());
    for (int i = 0; i < heads.size(); i++) {
      table.getColumns().add(column(heads.get(i), i));
    }
    table.getItems().setAll(shown.map(InsideTable::rows).orElse(List.of()));
  }

  private TableColumn<List<String>, String> column(InsideTable.Head head, int place) {
    TableColumn<List<String>, String> column = new TableColumn<>(messages.text(head.key()));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
    column.setPrefWidth(head.width() * remark.getFont().getSize() / USUAL_FONT);
    column.setSortable(false);
    column.setReorderable(false);
    if (head.isFigure()) {
      column.getStyleClass().add("figures");
    }
    return column;
  }

  @FXML
  void copy() {
    viewModel.copy();
  }

  @FXML
  void save() {
    FileDialogs.FileType csv =
        new FileDialogs.FileType(messages.text("inside.csv"), List.of("*.csv"));
    dialogs
        .save(messages.text("inside.save.title"), viewModel.proposedName(), List.of(csv))
        .ifPresent(viewModel::save);
  }
}
