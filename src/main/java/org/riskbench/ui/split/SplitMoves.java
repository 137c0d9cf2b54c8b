package org.riskbench.ui.split;

import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.session.Session;

/** Moves from one way to divide to the next, and the way back. FX thread only. */
final class SplitMoves {
  /** Where nobody has changed anything. */
  static final SplitMove USUAL = new SplitMove(Optional.empty(), LabelTiming.UNSAID);

  private final Session session;
  private final String what;
  private final Consumer<SplitMove> divide;
  private final MoveHistory<SplitMove> history = new MoveHistory<>();
  private Optional<Dataset> dataset = Optional.empty();
  private Optional<SplitPlan> applied = Optional.empty();

  /**
   * Moves of a desk.
   *
   * @param what a move is called where it can be taken back
   * @param divide what a move leads to
   */
  SplitMoves(Session session, String what, Consumer<SplitMove> divide) {
    this.session = session;
    this.what = what;
    this.divide = divide;
    session
        .preparation()
        .splitProperty()
        .addListener((property, before, chosen) -> follow(before, chosen));
  }

  /** Goes on with this labelled data; there is no way back to how other data was divided. */
  void take(Optional<Dataset> labelled, boolean other) {
    dataset = labelled;
    if (other || dataset.isEmpty()) {
      history.forget();
    }
    applied = session.preparation().split();
  }

  /** Where things stand. */
  SplitMove now() {
    return new SplitMove(session.preparation().split(), timing());
  }

  private LabelTiming timing() {
    return dataset.map(data -> data.labels().timing()).orElse(LabelTiming.UNSAID);
  }

  /** Divides by another plan. */
  void to(SplitPlan changed) {
    to(changed, timing());
  }

  /** Divides by another plan and takes labels to count at other times. */
  void to(SplitPlan changed, LabelTiming timing) {
    move(new SplitMove(kept(changed), timing));
  }

  /** Back to the usual way, if there is anything to divide. */
  void toUsual() {
    if (dataset.isPresent()) {
      move(USUAL);
    }
  }

  /** What a hand did between taking a boundary or a share and resting is one move. */
  void rest(SplitMove before, SplitPlan asked) {
    Optional<SplitPlan> kept = kept(asked);
    if (!kept.equals(before.plan())) {
      history.remember(before, what);
      apply(new SplitMove(kept, before.timing()));
    }
  }

  void undo() {
    apply(history.undo(now()));
  }

  void redo() {
    apply(history.redo(now()));
  }

  private void move(SplitMove to) {
    if (!to.equals(now())) {
      history.remember(now(), what);
      apply(to);
    }
  }

  /** A plan as it is kept: nothing for the usual one. */
  private Optional<SplitPlan> kept(SplitPlan changed) {
    return Optional.of(changed)
        .filter(asked -> dataset.filter(d -> PlanChange.usual(d).equals(asked)).isEmpty());
  }

  /** Another view may choose a split too, such as one that a finding advises. */
  private void follow(Optional<SplitPlan> before, Optional<SplitPlan> chosen) {
    if (!chosen.equals(applied)) {
      history.remember(new SplitMove(before, timing()), what);
      applied = chosen;
      divide.accept(now());
    }
  }

  private void apply(SplitMove to) {
    applied = to.plan();
    if (to.timing().equals(timing())) {
      divide.accept(to); // first, as others will divide by the same plan
      session.preparation().setSplit(to.plan());
    } else {
      session.preparation().setSplit(to.plan());
      session.requests().ask(to.timing()); // the records come back seen in another way
    }
  }

  MoveHistory<?> history() {
    return history;
  }
}
