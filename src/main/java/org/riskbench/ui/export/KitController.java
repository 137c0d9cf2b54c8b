package org.riskbench.ui.export;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Segment;
import org.riskbench.ui.kit.WrappedTextCell;

/** Nodes of a kit that was made: its text as a page. */
public final class KitController {
  private final KitViewModel viewModel;
  private final Messages messages;

  @FXML private ReadmePane readme;
  @FXML private Segment readmePart;
  @FXML private Button openFolder;
  @FXML private TableColumn<KitViewModel.PartRow, String> path;
  @FXML private TableColumn<KitViewModel.PartRow, String> purpose;

  public KitController(KitViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public KitViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    path.setCellFactory(WrappedTextCell::new);
    purpose.setCellFactory(WrappedTextCell::new);
    viewModel.kitProperty().addListener((property, before, now) -> show(now));
    show(viewModel.kitProperty().get());
  }

  private void show(Optional<MadeKit> kit) {
    kit.ifPresent(
        made -> {
          readme.show(made.readme(), messages, viewModel::copy);
          readmePart.setSelected(true);
          openFolder.requestFocus();
        });
  }

  @FXML
  void open() {
    viewModel.openFolder();
  }

  @FXML
  void copyTrial() {
    viewModel.copyTrial();
  }

  @FXML
  void copyPlace() {
    viewModel.copy(viewModel.getPlace());
  }

  @FXML
  void copyImage() {
    viewModel.copy(viewModel.getImage());
  }

  @FXML
  void close() {
    viewModel.close();
  }
}
