package org.riskbench.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import org.jspecify.annotations.Nullable;

/**
 * Marks what explains itself on pointing at it, on a click and on F1: a figure, a caption, the head
 * of a column. In FXML: {@code Explained.term="auc"}. Who shows the explanation asks here what is
 * marked. FX thread only.
 */
public final class Explained {
  /** Style class of what is marked. */
  public static final String STYLE = "explained";

  private static final String PLACE = Explained.class.getName();
  private static final String FOREIGN = PLACE + ".foreign";

  private Explained() {}

  /**
   * Marks a node by the word of its term.
   *
   * @throws IllegalArgumentException if there is no such term
   */
  public static void setTerm(Node node, String word) {
    by(node, term(word));
  }

  /**
   * Marks the head of a column by the word of its term.
   *
   * @throws IllegalArgumentException if there is no such term
   */
  public static void setTerm(TableColumnBase<?, ?> column, String word) {
    by(column, term(word));
  }

  /**
   * Marks a node whose figure is not of the data and the run on the desk, such as one of a saved
   * model or of live traffic: it is explained by what holds for everybody.
   *
   * @throws IllegalArgumentException if there is no such term
   */
  public static void setMeaning(Node node, String word) {
    setTerm(node, word);
    node.getProperties().put(FOREIGN, true);
  }

  /**
   * Marks the head of a column likewise.
   *
   * @throws IllegalArgumentException if there is no such term
   */
  public static void setMeaning(TableColumnBase<?, ?> column, String word) {
    setTerm(column, word);
    column.getProperties().put(FOREIGN, true);
  }

  /** Whether the figures on the desk say nothing of a marked node. */
  public static boolean isForeign(Node node) {
    return properties(node).containsKey(FOREIGN);
  }

  /** Marks a node. */
  public static void by(Node node, Term term) {
    mark(node.getProperties(), node.getStyleClass(), term);
  }

  /** Marks the head of a column. */
  public static void by(TableColumnBase<?, ?> column, Term term) {
    mark(column.getProperties(), column.getStyleClass(), term);
  }

  private static void mark(Map<Object, Object> place, List<String> styles, Term term) {
    place.put(PLACE, term);
    if (!styles.contains(STYLE)) {
      styles.add(STYLE);
    }
  }

  private static Term term(String word) {
    return Term.named(word)
        .orElseThrow(() -> new IllegalArgumentException("no term is called " + word));
  }

  /** What the node itself is marked with; of the head of a column, the column. */
  public static Optional<Term> of(Node node) {
    return marked(properties(node));
  }

  private static Map<Object, Object> properties(Node node) {
    if (node instanceof TableColumnHeader head && head.getTableColumn() != null) {
      return head.getTableColumn().getProperties();
    }
    return node.hasProperties() ? node.getProperties() : Map.of();
  }

  private static Optional<Term> marked(Map<Object, Object> place) {
    return place.get(PLACE) instanceof Term term ? Optional.of(term) : Optional.empty();
  }

  /** The marked node that this one is or lies in. */
  public static Optional<Node> around(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (of(at).isPresent()) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** All terms marked in what is shown below a node, in the order of the screen, each once. */
  public static List<Term> within(Node top) {
    Set<Term> found = new LinkedHashSet<>();
    collect(top, found);
    return new ArrayList<>(found);
  }

  private static void collect(Node node, Set<Term> found) {
    if (!node.isVisible()) {
      return;
    }
    of(node).ifPresent(found::add);
    if (node instanceof TableView<?> table) {
      table.getVisibleLeafColumns().stream()
          .flatMap(column -> marked(column.getProperties()).stream())
          .forEach(found::add);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }
}
