package org.riskbench.ui.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.deploy.Target;
import org.riskbench.image.Architecture;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.ListedChoice;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Room;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.ui.kit.Typing;

/** Nodes of the Export screen: the lists to choose from, the folder dialog. */
public final class ExportController {
  private final ExportViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;
  private final Map<Target, TargetRow> rows = new HashMap<>();
  private final Map<Target, TargetButton> buttons = new HashMap<>();

  @FXML private VBox root;
  @FXML private Label subtitle;
  @FXML private ComboBox<ModelId> model;
  @FXML private VBox targets;
  @FXML private VBox warnings;
  @FXML private VBox remarks;
  @FXML private Label name;
  @FXML private Label about;
  @FXML private Label who;
  @FXML private Label needs;
  @FXML private VBox pasts;
  @FXML private TextField folder;
  @FXML private CheckBox imageWanted;
  @FXML private TextField imagePlace;
  @FXML private TextField imageBase;
  @FXML private ComboBox<Architecture> imageProcessors;

  public ExportController(ExportViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public ExportViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    model.setConverter(new SpelledOut<>(viewModel::name));
    ModelChoice choice = viewModel.getModel();
    ListedChoice.follow(model, choice.getModels(), choice.chosenProperty());
    MadeChoice.of(model, choice::choose);
    choice.remarksProperty().addListener((property, before, now) -> showRemarks(now));
    showRemarks(choice.remarksProperty().get());
    listTargets();
    new Room(root, about).smallProperty().addListener((property, before, small) -> fit(small));
    viewModel.targetProperty().addListener((property, before, now) -> showTarget(now));
    showTarget(viewModel.targetProperty().get());
    PastChoice past = viewModel.getPast();
    past.optionsProperty().addListener((property, before, now) -> showPasts(now));
    showPasts(past.optionsProperty().get());
    folder.textProperty().bindBidirectional(viewModel.getFolder().textProperty());
    Typing.whenDone(folder, viewModel.getFolder()::look);
    joinImage(viewModel.getImage());
  }

  private void joinImage(ImageChoice image) {
    imageWanted.selectedProperty().bindBidirectional(image.wantedProperty());
    imagePlace.textProperty().bindBidirectional(image.placeProperty());
    imageBase.textProperty().bindBidirectional(image.baseProperty());
    Typing.whenDone(imagePlace, image::look);
    Typing.whenDone(imageBase, image::look);
    imageProcessors.setConverter(new SpelledOut<>(Architecture::word));
    imageProcessors.getItems().setAll(image.kinds());
    imageProcessors.valueProperty().bindBidirectional(image.processorsProperty());
  }

  private void listTargets() {
    ToggleGroup group = new ToggleGroup();
    String heading = "";
    for (TargetRow row : viewModel.targets()) {
      if (!row.heading().equals(heading)) {
        heading = row.heading();
        Label title = new Label(heading);
        title.getStyleClass().add("target-heading");
        targets.getChildren().add(title);
      }
      TargetButton button = new TargetButton(row);
      button.setToggleGroup(group);
      whenSelected(button, () -> viewModel.choose(row.target()));
      rows.put(row.target(), row);
      buttons.put(row.target(), button);
      targets.getChildren().add(button);
    }
  }

  /** By the mouse or the arrow keys, of which only the first is an action. */
  private static void whenSelected(ToggleButton button, Runnable then) {
    button
        .selectedProperty()
        .addListener(
            (property, before, selected) -> {
              if (selected) {
                then.run();
              }
            });
  }

  private void fit(boolean small) {
    buttons.values().forEach(button -> button.showNameOnly(small));
    subtitle.setVisible(!small);
    subtitle.setManaged(!small);
  }

  private void showTarget(Optional<Target> target) {
    Optional<TargetRow> row = target.map(rows::get);
    row.map(TargetRow::words).ifPresent(this::showWords);
    target.map(buttons::get).ifPresent(button -> button.setSelected(true));
  }

  private void showWords(TargetWords words) {
    name.setText(words.name());
    about.setText(words.about());
    who.setText(words.who());
    needs.setText(words.needs());
  }

  private void showRemarks(List<Remark> told) {
    fill(warnings, told.stream().filter(Remark::isWarning).toList());
    fill(remarks, told.stream().filter(remark -> !remark.isWarning()).toList());
  }

  private static void fill(VBox box, List<Remark> told) {
    box.getChildren().setAll(told.stream().map(ExportController::remark).toList());
    box.setVisible(!told.isEmpty());
    box.setManaged(!told.isEmpty());
  }

  private static HBox remark(Remark remark) {
    Label text = new Label(remark.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox line = new HBox(new FontIcon(remark.kind().icon()), text);
    line.getStyleClass().addAll("remark", remark.kind().style());
    return line;
  }

  private void showPasts(List<PastChoice.Option> options) {
    ToggleGroup group = new ToggleGroup();
    pasts.getChildren().setAll(options.stream().map(option -> past(option, group)).toList());
  }

  private VBox past(PastChoice.Option option, ToggleGroup group) {
    RadioButton button = new RadioButton(option.name());
    button.setId("past-" + option.word());
    button.setToggleGroup(group);
    button.setAccessibleText(option.name() + ". " + option.consequence());
    button.setSelected(viewModel.getPast().isChosen(option));
    whenSelected(button, () -> viewModel.getPast().choose(option.source()));
    Label consequence = new Label(option.consequence());
    consequence.getStyleClass().addAll("caption", "past-consequence");
    consequence.setWrapText(true);
    consequence.setMinHeight(Region.USE_PREF_SIZE);
    consequence.setOnMouseClicked(event -> button.fire());
    return new VBox(button, consequence);
  }

  @FXML
  void chooseFolder() {
    FolderChoice choice = viewModel.getFolder();
    dialogs.folder(messages.text("export.folder.title"), choice.parent()).ifPresent(choice::point);
  }

  @FXML
  void takeFree() {
    viewModel.getFolder().takeFree();
  }

  @FXML
  void make() {
    viewModel.make();
  }

  @FXML
  void cancel() {
    viewModel.cancel();
  }

  @FXML
  void showCompare() {
    viewModel.showCompare();
  }

  @FXML
  void showModels() {
    viewModel.showModels();
  }
}
