package org.riskbench.ui.data;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.Messages;

/** Nodes of the view of columns: cells, the label's boxes. */
public final class ColumnsController {
  private final DataViewModel viewModel;
  private final Messages messages;

  @FXML private TableColumn<ColumnRow, ColumnRow> kind;
  @FXML private TableColumn<ColumnRow, ColumnRow> role;
  @FXML private VBox findings;
  @FXML private ComboBox<String> labelColumn;
  @FXML private ComboBox<String> labelValue;

  public ColumnsController(DataViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
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
    follow(labelColumn, viewModel.labelColumnProperty(), viewModel::chooseLabelColumn);
    follow(labelValue, viewModel.labelValueProperty(), viewModel::chooseLabelValue);
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

  private void fillFindings() {
    findings.getChildren().setAll(viewModel.getFindings().stream().map(FindingLine::new).toList());
    if (viewModel.getFindings().isEmpty()) {
      findings.getChildren().add(FindingLine.nothing(messages.text("data.findings.none")));
    }
  }
}
