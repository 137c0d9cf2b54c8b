package org.riskbench.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn in the page: a sheet for each group of figures, of which one is shown. Those looked
 * at last stay, so that going back to a view draws nothing.
 */
final class FigureSheets {
  private static final int KEPT = 6;

  private final Deque<Sheet> kept = new ArrayDeque<>();
  private int made;

  /**
   * Figures side by side.
   *
   * @param number names its elements in the page
   * @param dark whether it was drawn for a dark window
   */
  record Sheet(int number, List<FigureScript> figures, boolean dark) {
    /** Id of the element of one of its figures, counted from 0. */
    String element(int figure) {
      return "figure" + number + "_" + figure;
    }
  }

  /** A sheet that is still to be drawn. */
  Sheet sheet(List<FigureScript> figures, boolean dark) {
    return new Sheet(++made, figures, dark);
  }

  /** The sheet these are drawn on, which is the one looked at last from now on. */
  Optional<Sheet> find(List<FigureScript> figures, boolean dark) {
    Optional<Sheet> found =
        kept.stream()
            .filter(sheet -> sheet.dark() == dark && sheet.figures().equals(figures))
            .findFirst();
    found.ifPresent(
        sheet -> {
          kept.remove(sheet);
          kept.addLast(sheet);
        });
    return found;
  }

  /** Keeps a sheet that is drawn; gives the one that has to go for it. */
  Optional<Sheet> keep(Sheet drawn) {
    kept.addLast(drawn);
    return kept.size() > KEPT ? Optional.of(kept.removeFirst()) : Optional.empty();
  }
}
