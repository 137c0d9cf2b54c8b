package org.riskbench.ui.models;

import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.riskbench.registry.Stage;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Segment;
import org.riskbench.ui.kit.WrappedTextCell;

/** Nodes of one model's details: the stages to choose from, the fields. */
public final class DetailController {
  private final DetailViewModel viewModel;
  private final ReportViewModel report;
  private final FileDialogs dialogs;
  private final Messages messages;

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

  public DetailController(
      DetailViewModel viewModel, ReportViewModel report, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.report = report;
    this.dialogs = dialogs;
    this.messages = messages;
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
  void report() {
    viewModel.id().ifPresent(this::report);
  }

  private void report(ModelId id) {
    FileType page = new FileType(messages.text("export.type.html"), List.of("*.html"));
    dialogs
        .save(messages.text("models.report"), ReportViewModel.fileName(id), List.of(page))
        .ifPresent(target -> report.write(id, target));
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
