package org.riskbench.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riskbench.job.JobContext;

/** Makes a way that gets there shorter, as long as it still does. */
final class Trimming {
  private final Aim aim;
  private final Map<Factor, Candidates> columns;
  private final JobContext context;

  Trimming(Aim aim, List<Candidates> columns, JobContext context) {
    this.aim = aim;
    this.context = context;
    this.columns =
        columns.stream()
            .collect(Collectors.toMap(each -> each.actionable().factor(), Function.identity()));
  }

  /** Without the moves that are not needed, each of the others as near as it can be. */
  List<Move> trimmed(List<Move> moves) {
    List<Move> kept = new ArrayList<>(moves);
    for (Move move : moves) {
      Trial trial = aim.after(kept);
      trial.restore(move.factor());
      if (aim.isReached(trial)) {
        kept.remove(move);
      } else {
        kept.set(kept.indexOf(move), nearest(trial, move));
      }
    }
    return kept;
  }

  private Move nearest(Trial trial, Move move) {
    Candidates column = columns.get(move.factor());
    if (column == null) {
      return move;
    }
    for (Move cheaper : column.moves()) {
      if (cheaper.cost() < move.cost() && reaches(trial, cheaper)) {
        return nearer(trial, column, cheaper);
      }
    }
    return nearer(trial, column, move);
  }

  /** Halves the way between the last number that does not do and one that does. */
  private Move nearer(Trial trial, Candidates column, Move move) {
    List<Move> between = column.nearer(move);
    Move best = move;
    int low = 0;
    int high = between.size();
    while (low < high) {
      context.checkpoint();
      int middle = (low + high) >>> 1;
      if (reaches(trial, between.get(middle))) {
        best = between.get(middle);
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return best;
  }

  private boolean reaches(Trial trial, Move move) {
    trial.set(move.factor(), move.to());
    return aim.isReached(trial);
  }
}
