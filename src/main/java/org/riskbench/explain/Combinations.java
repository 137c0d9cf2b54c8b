package org.riskbench.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;

/**
 * Tries every way to change so many columns at once, and keeps the cheapest that gets there; the
 * first of a tie in the order of the columns.
 */
final class Combinations {
  private final Aim aim;
  private final List<List<Move>> columns;
  private final JobContext context;

  /**
   * All ways there are.
   *
   * @param columns of each column its moves, the cheapest first
   */
  Combinations(Aim aim, List<List<Move>> columns, JobContext context) {
    this.aim = aim;
    this.columns = columns;
    this.context = context;
  }

  /**
   * The cheapest way, if one costs less than a bound.
   *
   * @param size so many columns
   */
  Optional<List<Move>> cheapest(int size, double bound) {
    List<Callable<Branch>> parts = new ArrayList<>();
    for (int first : IntStream.rangeClosed(0, columns.size() - size).toArray()) {
      parts.add(() -> new Branch(bound).from(first, size));
    }
    Branch best = new Branch(bound);
    for (Branch branch : context.parallel(parts)) {
      best = branch.bound < best.bound ? branch : best;
    }
    return best.found;
  }

  /** All ways that begin with one column. */
  private final class Branch {
    private final Trial trial = aim.trial();
    private final Deque<Move> path = new ArrayDeque<>();
    private double bound;
    private Optional<List<Move>> found = Optional.empty();
    private long tried;

    Branch(double bound) {
      this.bound = bound;
    }

    Branch from(int first, int size) {
      walk(first, size, 0);
      return this;
    }

    private void walk(int column, int size, double before) {
      for (Move move : columns.get(column)) {
        double cost = before + move.cost();
        if (cost >= bound) {
          break;
        }
        trial.set(move.factor(), move.to());
        path.addLast(move);
        if (size == 1) {
          ask(cost);
        } else {
          for (int next = column + 1; next <= columns.size() - size + 1; next++) {
            walk(next, size - 1, cost);
          }
        }
        path.removeLast();
      }
      columns.get(column).stream().findFirst().ifPresent(move -> trial.restore(move.factor()));
    }

    private void ask(double cost) {
      if (Aim.isDue(tried++)) {
        context.checkpoint();
      }
      if (aim.isReached(trial)) {
        bound = cost;
        found = Optional.of(List.copyOf(path));
      }
    }
  }
}
