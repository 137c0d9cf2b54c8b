package org.riskbench.ui.run;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.ui.kit.WrappedTextCell;
import org.riskbench.ui.session.DeskRun;

/** Nodes of the run in hand: the choice of another, the table's second column. */
public final class RunController {
  private final RunViewModel viewModel;

  @FXML private ComboBox<Optional<DeskRun>> other;
  @FXML private TableColumn<FactRow, String> what;
  @FXML private TableColumn<FactRow, String> here;
  @FXML private TableColumn<FactRow, String> there;

  public RunController(RunViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public RunViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    other.setConverter(new SpelledOut<>(viewModel::name));
    other.setItems(viewModel.getOthers());
    other.setValue(viewModel.otherProperty().get());
    viewModel.otherProperty().addListener((property, before, chosen) -> show(chosen));
    other
        .valueProperty()
        .addListener(
            (property, before, chosen) -> {
              if (chosen != null) {
                viewModel.otherProperty().set(chosen);
              }
            });
    // Other items empty the box, though what is chosen has not changed.
    viewModel
        .getOthers()
        .addListener(
            (ListChangeListener<Optional<DeskRun>>)
                change -> show(viewModel.otherProperty().get()));
    what.setCellFactory(WrappedTextCell::new);
    here.setCellFactory(WrappedTextCell::new);
    there.setCellFactory(WrappedTextCell::new);
    show(viewModel.otherProperty().get());
  }

  private void show(Optional<DeskRun> chosen) {
    other.setValue(chosen);
    there.setVisible(chosen.isPresent());
    chosen.ifPresent(run -> there.setText(viewModel.name(chosen)));
  }

  @FXML
  void trainAgain() {
    viewModel.trainAgain();
  }
}
