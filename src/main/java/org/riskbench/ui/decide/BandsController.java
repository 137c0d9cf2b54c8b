package org.riskbench.ui.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Typing;

/** Rows of the bands, and the log of moves. */
public final class BandsController {
  private final BandsViewModel viewModel;
  private final Messages messages;

  @FXML private GridPane bands;
  @FXML private TableView<BandsViewModel.LogRow> log;
  @FXML private TableColumn<BandsViewModel.LogRow, String> at;
  @FXML private TableColumn<BandsViewModel.LogRow, String> what;
  @FXML private TableColumn<BandsViewModel.LogRow, String> where;
  @FXML private TableColumn<BandsViewModel.LogRow, String> noted;
  @FXML private TextField note;
  @FXML private TextField share;
  @FXML private Label shareError;
  @FXML private TextField most;
  @FXML private Label mostError;

  public BandsController(BandsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public BandsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    viewModel.rows().addListener((ListChangeListener<BandRow>) change -> showBands());
    showBands();
    at.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().at()));
    what.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().what()));
    where.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().bands()));
    noted.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().note()));
    log.setItems(viewModel.log());
    ControlForm control = viewModel.getControl();
    Typing.join(share, shareError, control.getShare());
    Typing.join(most, mostError, control.getMost());
    Typing.whenDone(share, control::take);
    Typing.whenDone(most, control::take);
  }

  private void showBands() {
    List<Node> cells = new ArrayList<>();
    List<BandRow> rows = viewModel.rows();
    for (int i = 0; i < rows.size(); i++) {
      BandRow row = rows.get(i);
      List<Node> line =
          List.of(
              swatch(row),
              name(row),
              kind(row),
              whole(new Label(row.range())),
              whole(split(row)),
              whole(remove(row)));
      for (int column = 0; column < line.size(); column++) {
        GridPane.setConstraints(line.get(column), column, i);
      }
      cells.addAll(line);
    }
    bands.getChildren().setAll(cells);
  }

  /** Never cut short: fields give way instead. */
  private static Node whole(Region node) {
    node.setMinWidth(Region.USE_PREF_SIZE);
    return node;
  }

  private static Node swatch(BandRow row) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", row.kind().word());
    return swatch;
  }

  private Node name(BandRow row) {
    TextField field = new TextField(row.name());
    field.setPrefColumnCount(12);
    field.getStyleClass().add("band-name");
    field.setAccessibleText(messages.text("decide.bands.name"));
    Typing.whenDone(
        field,
        () -> {
          if (!field.getText().equals(row.name())) {
            viewModel.rename(row.slot(), field.getText());
          }
        });
    return field;
  }

  private Node kind(BandRow row) {
    ComboBox<BandKind> box = new ComboBox<>();
    box.getItems().setAll(row.kinds());
    box.setValue(row.kind());
    box.setConverter(new Words());
    box.getStyleClass().add("band-kind");
    box.setAccessibleText(messages.text("decide.bands.kind"));
    box.setOnAction(
        event ->
            Optional.ofNullable(box.getValue())
                .filter(kind -> kind != row.kind())
                .ifPresent(kind -> viewModel.change(row.slot(), kind)));
    return box;
  }

  private final class Words extends StringConverter<BandKind> {
    @Override
    public String toString(BandKind kind) {
      return messages.text(kind.key());
    }

    @Override
    public BandKind fromString(String text) {
      throw new UnsupportedOperationException("chosen, not typed");
    }
  }

  private Region split(BandRow row) {
    Button button = new Button(messages.text("decide.bands.split"));
    button.getStyleClass().add("small");
    button.setDisable(viewModel.isFull());
    button.setOnAction(event -> viewModel.split(row.slot()));
    return button;
  }

  private Region remove(BandRow row) {
    Button button = new Button(messages.text("decide.bands.remove"));
    button.getStyleClass().add("small");
    button.setDisable(viewModel.rows().size() == 1);
    button.setOnAction(event -> viewModel.remove(row.slot()));
    return button;
  }

  @FXML
  void pin() {
    viewModel.note(note.getText());
    note.clear();
  }
}
