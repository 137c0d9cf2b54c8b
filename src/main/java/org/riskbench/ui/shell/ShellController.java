package org.riskbench.ui.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.Commands;
import org.riskbench.ui.kit.IdleWork;
import org.riskbench.ui.kit.KeyTips;
import org.riskbench.ui.kit.LateOverlay;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Room;
import org.riskbench.ui.kit.Screen;

/** Puts the screens into the frame. */
public final class ShellController {
  private static final String PALETTE = "window.palette";
  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
  private static final Duration TOAST_TIME = Duration.seconds(4);
  private static final Pattern LINE = Pattern.compile("(.{1,100})(?: |$)");

  private final ShellViewModel viewModel;
  private final Messages messages;
  private final Commands commands;
  private final Consumer<List<Path>> open;
  private final Function<String, Parent> loader;
  private final Map<String, ObservableBooleanValue> overlays;
  private final IdleWork idle;
  private final Map<Screen, Parent> loaded = new EnumMap<>(Screen.class);
  private final Map<Screen, RailButton> buttons = new EnumMap<>(Screen.class);

  private FrameFocus focus = new FrameFocus(List.of());

  @FXML private BorderPane root;
  @FXML private VBox rail;
  @FXML private VBox strip;
  @FXML private HBox statusWords;
  @FXML private HBox statusLine;
  @FXML private HBox statusJob;
  @FXML private Label jobTitle;
  @FXML private Label jobPhase;
  @FXML private ProgressBar progress;
  @FXML private VBox steps;
  @FXML private VBox others;
  @FXML private StackPane stage;
  @FXML private ToastPane toasts;
  @FXML private NoticePane notices;
  @FXML private FileDrop drop;
  @FXML private LateOverlay palette;
  @FXML private LateOverlay shortcuts;
  @FXML private LateOverlay words;
  @FXML private LateOverlay leave;
  @FXML private Label findKeys;
  @FXML private Button theme;
  @FXML private Button history;

  /**
   * The frame's controller.
   *
   * @param open opens files that are let go over the window
   * @param loader loads a screen or an overlay; called once for each, when it is first shown
   * @param overlays by their words, when they are to be shown
   * @param idle does what makes the first look at a screen quick
   */
  public ShellController(
      ShellViewModel viewModel,
      Messages messages,
      Commands commands,
      Consumer<List<Path>> open,
      Function<String, Parent> loader,
      Map<String, ObservableBooleanValue> overlays,
      IdleWork idle) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.commands = commands;
    this.open = open;
    this.loader = loader;
    this.overlays = overlays;
    this.idle = idle;
  }

  public ShellViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    for (Screen screen : Screen.values()) {
      RailButton button = new RailButton(screen, messages, () -> viewModel.go(screen));
      buttons.put(screen, button);
      (screen.isStep() ? steps : others).getChildren().add(button);
    }
    focus = new FrameFocus(List.of(rail, stage, strip));
    root.addEventFilter(KeyEvent.KEY_PRESSED, focus::take);
    root.sceneProperty().addListener((property, before, scene) -> focus.follow(scene));
    viewModel.screenProperty().addListener((property, before, screen) -> bringUp(screen));
    bringUp(viewModel.getScreen());
    root.addEventFilter(KeyEvent.KEY_PRESSED, commands.keys()::take);
    root.addEventFilter(KeyEvent.KEY_TYPED, commands.keys()::take);
    root.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, new KeyTips(commands, messages)::hang);
    drop.follow(root, messages, open);
    findKeys.setText(commands.keysOf(PALETTE));
    viewModel.appearance().darkProperty().addListener((property, before, dark) -> themeIcon());
    themeIcon();
    new Room(root, theme).smallProperty().addListener((property, before, small) -> fit(small));
    toasts.follow(viewModel.toasts(), TOAST_TIME);
    notices.follow(viewModel.notices());
    followElapsed();
    for (LateOverlay place : List.of(palette, shortcuts, words, leave)) {
      place.follow(Objects.requireNonNull(overlays.get(place.getSource())), loader, idle);
    }
    new Rehearsal(stage, this::screenOf).addTo(idle);
    viewModel
        .history()
        .addListener(
            (ListChangeListener<Object>) change -> history.setDisable(change.getList().isEmpty()));
    history.setDisable(viewModel.history().isEmpty());
  }

  /** Where letters are large the rail must not push the strip out of sight. */
  private void fit(boolean small) {
    // Later, for it is seen in the midst of a layout, when styles are no longer looked at.
    Platform.runLater(() -> rail.pseudoClassStateChanged(TIGHT, small));
  }

  private Parent screenOf(Screen screen) {
    return loaded.computeIfAbsent(screen, wanted -> loader.apply(wanted.word()));
  }

  private void bringUp(Screen screen) {
    Optional<Parent> before = stage.getChildren().stream().findFirst().map(shown -> (Parent) shown);
    Parent shown = screenOf(screen);
    focus.change(before, shown, () -> stage.getChildren().setAll(shown));
    buttons.forEach((each, button) -> button.setSelected(each == screen));
  }

  private void themeIcon() {
    boolean dark = viewModel.appearance().isDark();
    theme.setGraphic(new FontIcon(dark ? "fth-sun" : "fth-moon"));
    theme.setText(messages.text(dark ? "shell.light" : "shell.dark"));
  }

  private void followElapsed() {
    StatusWords words =
        new StatusWords(statusWords, statusLine, statusJob, jobTitle, jobPhase, progress);
    Timeline clock = new Timeline(new KeyFrame(Duration.millis(200), event -> tick(words)));
    clock.setCycleCount(Timeline.INDEFINITE);
    viewModel.jobTitleProperty().addListener(changed -> words.begin());
    viewModel
        .busyProperty()
        .addListener(
            (property, before, busy) -> {
              if (busy) {
                clock.play();
              } else {
                clock.stop();
                words.begin();
              }
            });
    if (viewModel.isBusy()) {
      clock.play();
    }
  }

  /** What is done at once is not worth moving the screen for. */
  private void tick(StatusWords words) {
    viewModel.tick();
    if (viewModel.isLong()) {
      words.look();
    }
  }

  @FXML
  void find() {
    commands.run(PALETTE);
  }

  @FXML
  void toggleTheme() {
    viewModel.toggleTheme();
  }

  @FXML
  void cancelJob() {
    viewModel.cancel();
  }

  /** A menu breaks no lines by itself: a long problem would reach beyond the window. */
  private static String broken(String line) {
    return LINE.matcher(line).replaceAll("$1\n").strip();
  }

  @FXML
  void showHistory() {
    ContextMenu menu = new ContextMenu();
    viewModel.history().stream()
        .limit(12)
        .map(entry -> new MenuItem(broken(viewModel.historyLine(entry))))
        .forEach(menu.getItems()::add);
    // Beside the strip, not the button: it would wear the button's small letters.
    Point2D corner = history.localToScreen(history.getWidth(), 0);
    menu.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_RIGHT);
    menu.show(strip, corner.getX(), corner.getY());
  }
}
