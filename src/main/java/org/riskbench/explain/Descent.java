package org.riskbench.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.job.JobContext;

/**
 * Goes down column by column: always the change that lowers the margin most, until the decision is
 * reached or nothing helps. Finds ways of many columns, not always the cheapest.
 */
final class Descent {
  private final Aim aim;
  private final List<Candidates> columns;
  private final JobContext context;

  Descent(Aim aim, List<Candidates> columns, JobContext context) {
    this.aim = aim;
    this.columns = columns;
    this.context = context;
  }

  /** The changes at the end of the way down, in the order of the columns. */
  List<Move> moves() {
    Trial trial = aim.trial();
    Map<Factor, Move> taken = new LinkedHashMap<>();
    double margin = trial.assess().margin();
    while (taken.size() < columns.size() && !aim.isReached(trial)) {
      Optional<Move> next = steepest(trial, taken, margin);
      if (next.isEmpty()) {
        break;
      }
      trial.set(next.get().factor(), next.get().to());
      taken.put(next.get().factor(), next.get());
      margin = trial.assess().margin();
    }
    return inOrder(taken);
  }

  private Optional<Move> steepest(Trial trial, Map<Factor, Move> taken, double margin) {
    Optional<Move> steepest = Optional.empty();
    double lowest = margin;
    for (Candidates column : columns) {
      context.checkpoint();
      if (!taken.containsKey(column.actionable().factor())) {
        for (Move move : column.moves()) {
          trial.set(move.factor(), move.to());
          double reached = trial.assess().margin();
          if (reached < lowest) {
            lowest = reached;
            steepest = Optional.of(move);
          }
        }
        trial.restore(column.actionable().factor());
      }
    }
    return steepest;
  }

  private List<Move> inOrder(Map<Factor, Move> taken) {
    List<Move> moves = new ArrayList<>();
    for (Candidates column : columns) {
      Optional.ofNullable(taken.get(column.actionable().factor())).ifPresent(moves::add);
    }
    return moves;
  }
}
