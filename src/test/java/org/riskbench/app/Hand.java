package org.riskbench.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The analyst's hand: it clicks, presses keys and types in the window, waits until what it wants is
 * there and can be used, and counts. Turning the wheel to bring something into sight counts
 * nothing.
 */
final class Hand {
  private static final int LONGEST_SECONDS = 60;

  private final FxRobot robot;
  private int clicks;
  private int keys;
  private int entries;

  Hand(FxRobot robot) {
    this.robot = robot;
  }

  /** What it took so far. Choosing from a box is two clicks. */
  record Count(int clicks, int keys, int entries) {}

  Count count() {
    return new Count(clicks, keys, entries);
  }

  /** Clicks on what the selector finds once it can be used. */
  void click(String selector) {
    clickOn(usable(selector));
  }

  /** By the toolkit's own robot, which moves there at once. */
  private void clickOn(Node node) {
    clicks++;
    await(
        "the mouse over " + node,
        () -> {
          onFx(() -> point(node));
          return node.isHover();
        });
    onFx(() -> new Robot().mouseClick(MouseButton.PRIMARY));
  }

  /** Where the node is by now: what comes above it may still be laid out. */
  private static void point(Node node) {
    Bounds place = node.localToScreen(node.getBoundsInLocal());
    new Robot().mouseMove(place.getCenterX(), place.getCenterY());
  }

  private static void onFx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(LONGEST_SECONDS * 1000L, work);
    settle();
  }

  /** Lets happen what was caused. */
  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents(2);
  }

  /** Presses keys together, such as a shortcut. */
  void press(KeyCode... together) {
    keys++;
    robot.push(together);
    settle();
  }

  /** Goes into a field by a click, and types in place of what stands there. */
  void enter(String selector, String text) {
    click(selector);
    entries++;
    onFx(() -> ((TextInputControl) node(selector)).selectAll());
    robot.write(text, 0);
    settle();
  }

  /** Chooses an entry of a box by its place in the list, from 0. */
  void choose(String box, int place) {
    click(box);
    clickOn(cell(place));
  }

  /** Chooses an entry of a box by what it says; for values of the data, which nobody translates. */
  void choose(String box, String value) {
    await(value + " in " + box, () -> entries(box).contains(value));
    choose(box, entries(box).indexOf(value));
  }

  private List<String> entries(String box) {
    return ((ComboBox<?>) node(box)).getItems().stream().map(String::valueOf).toList();
  }

  /** Clicks on a cell of a table, by the column's id and the row, from 0. */
  void clickCell(String table, String column, int row) {
    await("row " + row + " of " + table, () -> cell(table, column, row).isPresent());
    clickOn(cell(table, column, row).orElseThrow());
  }

  private Optional<Node> cell(String table, String column, int row) {
    return robot
        .from(node(table))
        .lookup((Node each) -> each instanceof TableCell<?, ?>)
        .queryAll()
        .stream()
        .filter(each -> isSeen(each) && isAt((TableCell<?, ?>) each, column, row))
        .findFirst();
  }

  private static boolean isAt(TableCell<?, ?> cell, String column, int row) {
    return cell.getTableRow() != null
        && cell.getTableRow().getIndex() == row
        && column.equals(cell.getTableColumn().getId());
  }

  /** What a label or button says. */
  String text(String selector) {
    Node found = node(selector);
    return found instanceof TextInputControl field ? field.getText() : ((Labeled) found).getText();
  }

  /** Everything that the part of the window says, in one text. */
  String words(String selector) {
    Set<Labeled> labels =
        robot
            .from(node(selector))
            .lookup((Node each) -> each instanceof Labeled)
            .queryAllAs(Labeled.class);
    return labels.stream()
        .filter(Hand::isSeen)
        .map(Labeled::getText)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  /** How many rows a table has; none if there is no such table. */
  int rows(String table) {
    return sees(table) ? ((TableView<?>) node(table)).getItems().size() : 0;
  }

  boolean sees(String selector) {
    return robot.lookup(selector).queryAll().stream().anyMatch(Hand::isSeen);
  }

  boolean canUse(String selector) {
    return robot.lookup(selector).queryAll().stream()
        .anyMatch(each -> isSeen(each) && !each.isDisabled());
  }

  /** Waits for something; no longer than a minute. */
  static void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain for " + what, e);
    }
    settle();
  }

  private Node node(String selector) {
    await(selector, () -> sees(selector));
    return robot.lookup(selector).queryAll().stream()
        .filter(Hand::isSeen)
        .findFirst()
        .orElseThrow();
  }

  private Node usable(String selector) {
    await(selector + " that can be used", () -> canUse(selector));
    Node found = node(selector);
    onFx(() -> scrollTo(found));
    return found;
  }

  private Node cell(int place) {
    await("entry " + place, () -> cells(place).size() == 1);
    return cells(place).get(0);
  }

  /** Of the list that is open. */
  private List<Node> cells(int place) {
    return robot.lookup(".combo-box-popup .list-cell").queryAll().stream()
        .filter(
            each ->
                isSeen(each)
                    && each instanceof IndexedCell<?> cell
                    && cell.getIndex() == place
                    && !cell.isEmpty())
        .toList();
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null
        && node.getScene().getWindow() != null
        && node.getScene().getWindow().isShowing();
  }

  /** As a turn of the wheel would. */
  private static void scrollTo(Node node) {
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each instanceof ScrollPane pane && pane.getContent() != null) {
        Bounds content = pane.getContent().getBoundsInLocal();
        Bounds wanted = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double spare = content.getHeight() - pane.getViewportBounds().getHeight();
        if (spare > 0) {
          double middle = wanted.getCenterY() - pane.getViewportBounds().getHeight() / 2;
          pane.setVvalue(
              pane.getVmin()
                  + (pane.getVmax() - pane.getVmin()) * Math.min(1, Math.max(0, middle / spare)));
        }
      }
    }
  }
}
