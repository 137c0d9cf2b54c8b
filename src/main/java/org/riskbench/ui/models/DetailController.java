package org.riskbench.ui.models;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.riskbench.registry.Stage;
import org.riskbench.ui.kit.Segment;
import org.riskbench.ui.kit.WrappedTextCell;

/** Nodes of one model's details: the stages to choose from, the fields. */
public final class DetailController {
  private final DetailViewModel viewModel;

  @FXML private Segment candidate;
  @FXML private Segment challenger;
  @FXML private Segment champion;
  @FXML private Segment retired;
  @FXML private TextField why;
  @FXML private TextField tags;
  @FXML private TextArea note;
  @FXML private Label tagsLabel;
  @FXML private Label noteLabel;
  @FXML private Button save;
  @FXML private TableColumn<Fact, String> value;

  public DetailController(DetailViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public DetailViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    Map<Stage, Segment> chips =
        Map.of(
            Stage.CANDIDATE, candidate,
            Stage.CHALLENGER, challenger,
            Stage.CHAMPION, champion,
            Stage.RETIRED, retired);
    chips.forEach((stage, chip) -> chip.setOnAction(event -> viewModel.want(stage)));
    viewModel.wantedProperty().addListener((property, before, stage) -> choose(chips, stage));
    choose(chips, viewModel.wantedProperty().get());
    why.textProperty().bindBidirectional(viewModel.whyProperty());
    why.setOnAction(event -> viewModel.applyStage());
    tags.textProperty().bindBidirectional(viewModel.tagsProperty());
    tags.setOnAction(event -> viewModel.saveRemarks());
    note.textProperty().bindBidirectional(viewModel.noteProperty());
    tagsLabel.setLabelFor(tags);
    noteLabel.setLabelFor(note);
    save.disableProperty().bind(viewModel.remarkedProperty().not());
    value.setCellFactory(WrappedTextCell::new);
  }

  private static void choose(Map<Stage, Segment> chips, Stage stage) {
    Segment chip = chips.get(stage);
    if (chip != null) {
      chip.setSelected(true);
    }
  }

  @FXML
  void give() {
    viewModel.applyStage();
  }

  @FXML
  void approve() {
    viewModel.approve();
  }

  @FXML
  void keep() {
    viewModel.keepStage();
  }

  @FXML
  void save() {
    viewModel.saveRemarks();
  }
}
