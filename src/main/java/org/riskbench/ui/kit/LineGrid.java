package org.riskbench.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/**
 * A few lines of texts under headings, as high as its lines are: where a table that scrolls by
 * itself would be one too many. Its labels serve line after line, so that it may follow a handle.
 * FX thread only.
 */
public final class LineGrid extends GridPane {
  private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
  private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");

  /** Names that are wider break into lines where room is short. */
  private static final double NAME = 80;

  private final List<List<Label>> labels = new ArrayList<>();
  private final List<Optional<Node>> ends = new ArrayList<>();
  private final List<Label> notes = new ArrayList<>();
  private boolean noted;
  private List<Head> columns = List.of();

  /**
   * A column.
   *
   * @param isFigure whether figures stand in it, which are set to the right
   * @param from width of the grid, in letters, from which on there is room for it; 0 for always
   */
  public record Head(String text, boolean isFigure, double from) {}

  /**
   * A line.
   *
   * @param cells one text a column
   * @param isMuted whether it says little
   * @param isWarned whether it needs a look
   * @param end what stands behind the texts
   * @param note what stands below them, in a grid with notes
   */
  public record Line(
      List<String> cells, boolean isMuted, boolean isWarned, Optional<Node> end, String note) {
    /** A line without a note. */
    public Line(List<String> cells, boolean isMuted, boolean isWarned, Optional<Node> end) {
      this(cells, isMuted, isWarned, end, "");
    }

    /** A plain line of texts. */
    public static Line of(String... cells) {
      return new Line(List.of(cells), false, false, Optional.empty());
    }
  }

  public LineGrid() {
    getStyleClass().add("line-grid");
  }

  /** Whether each line has a note below it. */
  public boolean isNoted() {
    return noted;
  }

  public void setNoted(boolean isNoted) {
    noted = isNoted;
  }

  /**
   * Says what the columns are.
   *
   * @param end heading of what stands behind the texts
   */
  public void setHeads(List<Head> heads, Optional<Node> end) {
    getChildren().clear();
    getColumnConstraints().clear();
    labels.clear();
    ends.clear();
    notes.clear();
    columns = heads;
    for (int i = 0; i < columns.size(); i++) {
      ColumnConstraints constraints = new ColumnConstraints();
      if (i == 0) {
        constraints.setMinWidth(NAME);
      }
      constraints.setHalignment(heads.get(i).isFigure() ? HPos.RIGHT : HPos.LEFT);
      getColumnConstraints().add(constraints);
      Label head = label(heads.get(i));
      head.setText(heads.get(i).text());
      head.getStyleClass().add("caption");
      GridPane.setValignment(head, VPos.BOTTOM);
      add(head, i, 0);
    }
    ColumnConstraints last = new ColumnConstraints();
    last.setHgrow(Priority.ALWAYS);
    getColumnConstraints().add(last);
    end.ifPresent(node -> add(node, columns.size(), 0));
  }

  /** Shows these lines and no others. */
  public void show(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (i == labels.size()) {
        addLine();
      }
      fill(i, lines.get(i));
    }
    for (int i = labels.size() - 1; i >= lines.size(); i--) {
      getChildren().removeAll(labels.remove(i));
      ends.remove(i).ifPresent(getChildren()::remove);
      if (noted) {
        getChildren().remove(notes.remove(i));
      }
    }
  }

  private int place(int line) {
    return noted ? 2 * line + 1 : line + 1;
  }

  /** One that may go takes no room by itself, else there would never be too little of it. */
  private Label label(Head column) {
    Label label = new Label();
    boolean mayGo = column.from() > 0;
    boolean mayWrap = column.equals(columns.get(0));
    label.setMinWidth(mayGo || mayWrap ? 0 : USE_PREF_SIZE);
    label.setWrapText(mayWrap);
    label.setMinHeight(USE_PREF_SIZE);
    if (mayGo) {
      label
          .visibleProperty()
          .bind(
              Bindings.createBooleanBinding(
                  () -> getWidth() >= column.from() * label.getFont().getSize(),
                  widthProperty(),
                  label.fontProperty()));
      label.managedProperty().bind(label.visibleProperty());
    }
    return label;
  }

  private void addLine() {
    List<Label> line = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Label label = label(columns.get(i));
      line.add(label);
      add(label, i, place(labels.size()));
    }
    if (noted) {
      Label note = new Label();
      note.setWrapText(true);
      note.setMinHeight(USE_PREF_SIZE);
      note.getStyleClass().add("line-note");
      note.managedProperty().bind(note.textProperty().isNotEmpty());
      notes.add(note);
      add(note, 0, place(labels.size()) + 1, REMAINING, 1);
    }
    labels.add(line);
    ends.add(Optional.empty());
  }

  private void fill(int row, Line line) {
    for (int i = 0; i < columns.size(); i++) {
      Label label = labels.get(row).get(i);
      label.setText(line.cells().get(i));
      label.pseudoClassStateChanged(MUTED, line.isMuted());
      label.pseudoClassStateChanged(WARNED, line.isWarned());
    }
    if (noted) {
      notes.get(row).setText(line.note());
    }
    if (!ends.get(row).equals(line.end())) {
      ends.get(row).ifPresent(getChildren()::remove);
      line.end().ifPresent(node -> add(node, columns.size(), place(row)));
      ends.set(row, line.end());
    }
  }
}
