package org.riskbench.ui.velocity;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.riskbench.ui.kit.RowHeight;

/** Nodes of the record that is tried. */
public final class TryRecordController {
  private static final double COLUMN = 110;
  private static final double MOMENT_COLUMN = 180;

  private final TryRecordViewModel viewModel;

  @FXML private TextField number;
  @FXML private TableView<ToldRow> told;
  @FXML private TableColumn<ToldRow, ToldRow> sentence;
  @FXML private Label title;
  @FXML private Label caption;
  @FXML private TableView<List<String>> earlier;
  @FXML private Label nothing;

  private String hint = "";

  public TryRecordController(TryRecordViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public TryRecordViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    number.textProperty().bindBidirectional(viewModel.numberProperty());
    sentence.setCellFactory(column -> new SentenceCell<>(ToldRow::sentence, row -> true));
    RowHeight.fit(told, 2, title);
    told.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, row) -> {
              if (row != null) {
                viewModel.look(row);
              }
            });
    hint = nothing.getText();
    viewModel.getTold().addListener((ListChangeListener<ToldRow>) change -> lookAtFirst());
    viewModel.earlierProperty().addListener((property, before, shown) -> fill(shown));
    fill(viewModel.getEarlier());
  }

  private void fill(EarlierTable shown) {
    caption.setText(shown.lines().isEmpty() ? "" : shown.caption());
    nothing.setText(shown.caption().isEmpty() ? hint : shown.caption());
    earlier.getColumns().clear();
    for (int i = 0; i < shown.columns().size(); i++) {
      int place = i;
      TableColumn<List<String>, String> column = new TableColumn<>(shown.columns().get(i));
      column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().get(place)));
      column.setSortable(false);
      column.setPrefWidth(i == 1 ? MOMENT_COLUMN : COLUMN);
      column.setReorderable(false);
      earlier.getColumns().add(column);
    }
    earlier.getItems().setAll(shown.lines());
  }

  private void lookAtFirst() {
    if (!told.getItems().isEmpty()) {
      told.getSelectionModel().selectFirst();
    }
  }

  @FXML
  void tell() {
    viewModel.tell();
  }

  @FXML
  void nextFraud() {
    viewModel.nextFraud();
  }
}
