package org.riskbench.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.schema.ColumnKind;

/**
 * The values that one column might be given instead: only such as known records have.
 *
 * @param moves the cheapest first
 */
record Candidates(Actionable actionable, Seen seen, Value from, List<Move> moves) {
  private static final int STEPS = 20;
  private static final int MOST_LEVELS = 20;
  private static final double OTHER_LEVEL = 50;

  static Candidates of(KnownRecords known, Actionable actionable, Subject subject) {
    Seen seen = Seen.of(known, actionable.factor());
    Value from = subject.value(actionable.factor());
    List<Move> moves =
        values(seen).stream()
            .filter(to -> actionable.allows(from, to))
            .map(to -> new Move(actionable.factor(), from, to, cost(actionable, seen, from, to)))
            .sorted(Comparator.comparingDouble(Move::cost))
            .toList();
    return new Candidates(actionable, seen, from, moves);
  }

  private static List<Value> values(Seen seen) {
    if (seen instanceof Seen.Levels levels) {
      return levels.counts().stream()
          .limit(MOST_LEVELS)
          .map(level -> Value.of(level.getKey()))
          .toList();
    }
    double[] shares =
        IntStream.rangeClosed(0, STEPS).mapToDouble(i -> (double) i / STEPS).toArray();
    List<Value> values = new ArrayList<>();
    for (double value : ((Seen.Numbers) seen).at(shares)) {
      values.add(Value.of(value));
    }
    return values;
  }

  private static double cost(Actionable actionable, Seen seen, Value from, Value to) {
    boolean plain = actionable.factor().kind() == ColumnKind.NUMBER && !from.isMissing();
    return plain && seen instanceof Seen.Numbers numbers
        ? 100 * Math.abs(numbers.rank(to.number()) - numbers.rank(from.number()))
        : OTHER_LEVEL;
  }

  /** Every other move where there are many, so that more columns can be tried together. */
  List<Move> coarse(int most) {
    int step = Math.max(1, (moves.size() + most - 1) / most);
    return IntStream.range(0, moves.size())
        .filter(i -> i % step == 0 || i == moves.size() - 1)
        .mapToObj(moves::get)
        .toList();
  }

  /** Seen numbers between where the record is and a move's end, from near to far. */
  List<Move> nearer(Move move) {
    if (!(seen instanceof Seen.Numbers numbers) || from.isMissing()) {
      return List.of();
    }
    double here = from.number();
    double there = move.to().number();
    double low = Math.min(here, there);
    double high = Math.max(here, there);
    double[] between =
        IntStream.range(numbers.count(low, true), numbers.count(high, false))
            .mapToDouble(i -> numbers.rising()[i])
            .distinct()
            .toArray();
    return IntStream.range(0, between.length)
        .mapToObj(i -> Value.of(there > here ? between[i] : between[between.length - 1 - i]))
        .map(to -> new Move(actionable.factor(), from, to, cost(actionable, seen, from, to)))
        .toList();
  }
}
