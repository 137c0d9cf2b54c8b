package org.riskbench.ui.help;

import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.riskbench.ui.kit.BesidePane;
import org.riskbench.ui.kit.Explained;
import org.riskbench.ui.kit.FigureCard;
import org.riskbench.ui.kit.FigureLine;
import org.riskbench.ui.kit.Term;

/**
 * Watches the window for whoever wants something explained: by pointing, a click or a key. Shows
 * the explanation beside the figure.
 */
public final class HelpController {
  private final HelpViewModel viewModel;
  private final Pointing pointing = new Pointing(this::pointedAt, this::leave);
  private boolean pinned;

  @FXML private StackPane root;
  @FXML private BesidePane beside;
  @FXML private Label title;
  @FXML private Label sentence;
  @FXML private Label meaning;
  private Optional<Node> focusedBefore = Optional.empty();

  public HelpController(HelpViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    meaning.managedProperty().bind(meaning.textProperty().isNotEmpty());
    viewModel
        .explainedProperty()
        .addListener((property, before, now) -> now.ifPresentOrElse(this::tell, this::hide));
    viewModel.askedProperty().addListener(changed -> explainFocused());
    root.sceneProperty().addListener((property, before, now) -> watch(now));
  }

  private void watch(Scene scene) {
    if (scene != null) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
      scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
      scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
      scene.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
      scene.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }
  }

  // ---- keys

  private void key(KeyEvent event) {
    boolean handled =
        switch (event.getCode()) {
          case ESCAPE -> close();
          case F1 -> explainFocused();
          default -> false;
        };
    if (handled) {
      event.consume();
    }
  }

  private boolean close() {
    if (viewModel.explainedProperty().get().isEmpty()) {
      return false;
    }
    boolean asked = pinned;
    viewModel.close();
    if (asked) {
      focusedBefore.ifPresent(Node::requestFocus);
    }
    return true;
  }

  /**
   * Explains what has the focus; what has no explanation leads to the words of the whole screen.
   * Always does something.
   */
  private boolean explainFocused() {
    Node focused = root.getScene().getFocusOwner();
    Optional<Node> marked = Explained.around(focused);
    List<Term> terms = focused == null ? List.of() : Explained.within(focused);
    if (marked.isPresent()) {
      pin(marked.get());
    } else if (terms.size() == 1) {
      pin(focused, terms.get(0));
    } else if (focused instanceof TableView<?> && !terms.isEmpty()) {
      viewModel.list(terms);
    } else {
      list();
    }
    return true;
  }

  /** Opens the list of words, those of the screen first. */
  @FXML
  void list() {
    viewModel.list(Explained.within(root.getScene().lookup(".stage")));
  }

  private void pin(Node node) {
    Explained.of(node).ifPresent(term -> pin(node, term));
  }

  private void pin(Node node, Term term) {
    focusedBefore = Optional.ofNullable(root.getScene().getFocusOwner());
    pinned = true;
    show(node, term);
    beside.getCard().requestFocus();
  }

  // ---- the mouse

  private void moved(MouseEvent event) {
    if (!pinned) {
      boolean onCard = isIn(event.getTarget(), beside);
      pointing.over(onCard ? beside.anchor() : node(event.getTarget()).flatMap(Explained::around));
    }
  }

  private void pointedAt(Node node) {
    if (node.getScene() != null) {
      show(node);
    }
  }

  private void leave() {
    if (!pinned) {
      viewModel.close();
    }
  }

  private void pressed(MouseEvent event) {
    if (!isIn(event.getTarget(), beside)) {
      pointing.over(Optional.empty());
      viewModel.close();
    }
  }

  /** What was pointed at moves away under the mouse; a card that was asked for stays. */
  private void scrolled(ScrollEvent event) {
    if (!pinned && !isIn(event.getTarget(), beside)) {
      pointing.over(Optional.empty());
      viewModel.close();
    }
  }

  /** Figures and captions explain themselves on a click; the head of a column sorts. */
  private void clicked(MouseEvent event) {
    node(event.getTarget())
        .flatMap(Explained::around)
        .filter(at -> at instanceof FigureCard || at instanceof FigureLine || at instanceof Label)
        .filter(any -> event.isStillSincePress())
        .ifPresent(
            at -> {
              pinned = true;
              focusedBefore = Optional.ofNullable(root.getScene().getFocusOwner());
              show(at);
            });
  }

  private static Optional<Node> node(EventTarget target) {
    return target instanceof Node node ? Optional.of(node) : Optional.empty();
  }

  private static boolean isIn(EventTarget target, Node whole) {
    for (Node at = node(target).orElse(null); at != null; at = at.getParent()) {
      if (at == whole) {
        return true;
      }
    }
    return false;
  }

  // ---- the card

  private void show(Node node) {
    Explained.of(node).ifPresent(term -> show(node, term));
  }

  private void show(Node node, Term term) {
    viewModel.explain(term, Explained.isForeign(node));
    beside.show(Optional.of(node), false);
  }

  private void tell(Explanation told) {
    title.setText(told.title());
    sentence.setText(told.sentence());
    meaning.setText(told.meaning());
    beside.getCard().setAccessibleText(told.spoken());
  }

  private void hide() {
    pinned = false;
    beside.hide();
  }

  @FXML
  void closeCard() {
    close();
  }
}
