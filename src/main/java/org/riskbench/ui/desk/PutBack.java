package org.riskbench.ui.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.KeptHandles;
import org.riskbench.desk.KeptPreparation;
import org.riskbench.desk.KeptStakes;
import org.riskbench.desk.KeptView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Preparation;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.Thresholds;

/** Puts back on the desk what lay there. FX thread only. */
final class PutBack {
  private final Session session;
  private final Capture capture;

  PutBack(Session session, Capture capture) {
    this.session = session;
    this.capture = capture;
  }

  /** Everything, once the data lies on the desk. */
  void all(Returned back) {
    DeskContent content = back.content();
    decided(content.preparation());
    session.hardRules().setRules(content.rules());
    common(content.stakes());
    runs(back);
    session.thresholds().setLocked(content.stakes().locked());
  }

  private void decided(KeptPreparation kept) {
    Preparation preparation = session.preparation();
    preparation.setSplit(kept.split());
    preparation.setVelocity(kept.velocity());
    preparation.encodings().putAll(kept.encodings());
    preparation.setDerived(kept.derived());
    preparation.notes().putAll(kept.notes());
  }

  /** All but the lock, which would hold the handles where they are not yet. */
  private void common(KeptStakes kept) {
    Thresholds thresholds = session.thresholds();
    thresholds.setStakes(kept.stakes());
    thresholds.setControl(kept.control());
    thresholds.setBounds(kept.bounds());
    thresholds.setMarks(kept.marks());
  }

  private void runs(Returned back) {
    List<DeskRun> runs = back.runs();
    session.trained().putBack(runs, back.content().trained());
    for (int i = 0; i < runs.size(); i++) {
      KeptHandles kept = back.handles().get(i);
      capture.name(runs.get(i), kept.key());
      handles(runs.get(i), kept);
    }
    runs.stream()
        .filter(run -> run.number() == back.content().inHand())
        .findFirst()
        .or(session.trained()::best)
        .ifPresent(session::select);
  }

  private void handles(DeskRun run, KeptHandles kept) {
    session.thresholds().setPolicy(run, kept.policy());
    session.thresholds().setMoves(run, kept.moves());
    kept.words().ifPresent(words -> session.wordings().setReasons(run, words));
    session.comparison().setDrawn(run, kept.drawn());
  }

  /**
   * The screen and the views that were in front; what this program does not have is passed over.
   * Whoever has gone to another screen meanwhile, or had a file that led there, stays where he is.
   *
   * @param from the screen that he began to wait on
   */
  void view(KeptView kept, Screen from) {
    for (Map.Entry<String, String> each : kept.views().entrySet()) {
      screen(each.getKey()).stream()
          .flatMap(screen -> ScreenView.of(screen).stream())
          .filter(view -> view.word().equals(each.getValue()))
          .forEach(session::show);
    }
    screen(kept.screen())
        .filter(screen -> session.screenProperty().get() == from)
        .ifPresent(session::go);
  }

  private static Optional<Screen> screen(String word) {
    return Stream.of(Screen.values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
