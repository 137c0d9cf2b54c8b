package org.riskbench.explain;

import java.util.List;

/**
 * A way to another decision.
 *
 * @param moves all that is changed, in the order of the columns
 * @param cost sum of the moves', in percentile points
 * @param outlook what the model then decides, asked as a server would be
 */
public record Counterfactual(List<Move> moves, double cost, Outlook outlook) {
  public Counterfactual {
    moves = List.copyOf(moves);
  }
}
