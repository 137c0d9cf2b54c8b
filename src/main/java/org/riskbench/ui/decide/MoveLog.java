package org.riskbench.ui.decide;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.decision.PolicyMove;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** Writes down how the thresholds of a run came about. FX thread only. */
final class MoveLog {
  /** Key presses that follow one another this closely are one move. */
  private static final Duration ONE_MOVE = Duration.ofSeconds(3);

  private final Session session;
  private final InstantSource clock;

  MoveLog(Session session, InstantSource clock) {
    this.session = session;
    this.clock = clock;
  }

  /**
   * A step was taken.
   *
   * @param byHand whether somebody moved a handle while looking at the test records
   */
  void add(DeskRun run, boolean byHand, String why, Handles to) {
    List<PolicyMove> moves = new ArrayList<>(session.thresholds().moves(run));
    PolicyMove move = new PolicyMove(clock.instant(), byHand, why, to.words(), "");
    if (!moves.isEmpty() && isSameMove(moves.get(moves.size() - 1), move)) {
      moves.remove(moves.size() - 1);
    }
    moves.add(move);
    session.thresholds().setMoves(run, moves);
  }

  private static boolean isSameMove(PolicyMove last, PolicyMove next) {
    return last.byHand()
        && next.byHand()
        && last.note().isEmpty()
        && last.why().equals(next.why())
        && Duration.between(last.at(), next.at()).compareTo(ONE_MOVE) < 0;
  }

  /** Pins a note to where the thresholds stand now. */
  void note(DeskRun run, String text, Handles now, String untouched) {
    List<PolicyMove> moves = new ArrayList<>(session.thresholds().moves(run));
    if (moves.isEmpty()) {
      moves.add(new PolicyMove(clock.instant(), false, untouched, now.words(), ""));
    }
    int last = moves.size() - 1;
    moves.set(last, moves.get(last).noted(text));
    session.thresholds().setMoves(run, moves);
  }
}
