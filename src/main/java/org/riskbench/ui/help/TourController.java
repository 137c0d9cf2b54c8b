package org.riskbench.ui.help;

import java.util.Optional;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.BesidePane;

/** The card of the tour, beside the control that it speaks of. */
public final class TourController {
  private final TourViewModel viewModel;
  private final Runnable follow = this::follow;

  @FXML private BesidePane tour;
  @FXML private VBox tourCard;
  @FXML private Button tourBack;
  @FXML private Button tourNext;
  @FXML private Button tourSkip;

  public TourController(TourViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public TourViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    viewModel
        .stepProperty()
        .addListener((property, before, now) -> now.ifPresentOrElse(this::show, this::hide));
    viewModel.textProperty().addListener(changed -> speak());
    tour.sceneProperty().addListener((property, before, now) -> watch(now));
  }

  private void watch(Scene scene) {
    if (scene != null) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }
  }

  private void key(KeyEvent event) {
    if (!tour.isVisible()) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      viewModel.end();
      event.consume();
    } else if (event.getCode().isArrowKey() && isOnCard(event.getTarget())) {
      turn(event.getCode());
      event.consume();
    }
  }

  /** Arrow keys on the card turn its pages: they would carry the focus to the screen below. */
  private void turn(KeyCode arrow) {
    if (arrow == KeyCode.RIGHT && !viewModel.waits()) {
      tourNext.fire();
    } else if (arrow == KeyCode.LEFT) {
      tourBack.fire();
    }
  }

  private boolean isOnCard(EventTarget target) {
    Node at = target instanceof Node node ? node : tour;
    while (at != tourCard && at.getParent() != null) {
      at = at.getParent();
    }
    return at == tourCard;
  }

  private void show(TourStep step) {
    tourBack.setDisable(step.preceding().isEmpty());
    tourSkip.setDisable(step.following().isEmpty());
    tourNext.setDisable(false);
    tour.show(control(step), true);
    tour.getScene().removePreLayoutPulseListener(follow);
    tour.getScene().addPreLayoutPulseListener(follow);
    speak();
    Platform.runLater(
        () -> {
          bringIntoView(step);
          tourNext.requestFocus();
        });
  }

  private void hide() {
    tour.getScene().removePreLayoutPulseListener(follow);
    tour.hide();
    tour.getScene().getRoot().requestFocus();
  }

  private void speak() {
    tourCard.setAccessibleText(
        String.join(". ", viewModel.getPlace(), viewModel.getTitle(), viewModel.getText()));
    tourNext.setAccessibleHelp(viewModel.getText());
  }

  /** Screens are made and filled after they were asked for: the control may come later. */
  private void follow() {
    viewModel
        .stepProperty()
        .get()
        .ifPresent(
            step -> {
              Optional<Node> control = control(step);
              disableNext(viewModel.isUnderWay() || (viewModel.waits() && !canPress(control)));
              if (!control.equals(tour.anchor())) {
                tour.show(control, true);
                Platform.runLater(() -> bringIntoView(step));
              }
            });
  }

  /** The focus must not go on by itself to a button that cancels what is being waited for. */
  private void disableNext(boolean disabled) {
    if (disabled && tourNext.isFocused()) {
      tourCard.requestFocus();
    }
    tourNext.setDisable(disabled);
  }

  private static boolean canPress(Optional<Node> control) {
    return control.filter(node -> !node.isDisabled()).isPresent();
  }

  /** The control of a step, or what stands there as long as there is nothing to show. */
  private Optional<Node> control(TourStep step) {
    return shown(step.control()).or(() -> shown(".empty-state"));
  }

  private Optional<Node> shown(String selector) {
    return tour.getScene().getRoot().lookupAll(selector).stream()
        .filter(TourController::isShown)
        .findFirst();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void bringIntoView(TourStep step) {
    control(step).ifPresent(TourController::bringIntoView);
  }

  private static void bringIntoView(Node control) {
    for (Node at = control.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane && pane.getContent() != null) {
        scroll(pane, control);
      }
    }
  }

  private static void scroll(ScrollPane pane, Node control) {
    Node content = pane.getContent();
    Bounds at = content.sceneToLocal(control.localToScene(control.getLayoutBounds()));
    double view = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - view;
    double from = pane.getVvalue() * hidden;
    if (hidden > 0 && (at.getMinY() < from || at.getMaxY() > from + view)) {
      pane.setVvalue(Math.max(0, Math.min(1, (at.getMinY() - view / 4) / hidden)));
    }
  }

  /** Goes on; where the step waits for its control to be pressed, presses it. */
  @FXML
  void next() {
    if (viewModel.isUnderWay()) {
      return; // pressed again before the button could rest
    }
    if (viewModel.waits()) {
      tour.anchor()
          .filter(node -> !node.isDisabled())
          .filter(Button.class::isInstance)
          .map(Button.class::cast)
          .ifPresent(Button::fire);
    } else {
      viewModel.next();
    }
  }

  @FXML
  void back() {
    viewModel.back();
  }

  @FXML
  void skip() {
    viewModel.end();
  }
}
