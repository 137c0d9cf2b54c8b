package org.riskbench.app;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.riskbench.trial.Cases;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** A journey that begins where two models have been trained: 1 the best column alone, 2 of all. */
abstract class TrainedJourney extends Journey {
  TrainedJourney(int number) {
    super(number);
  }

  @BeforeEach
  final void putRunsOnTheDesk() {
    List<DeskRun> runs = TwoRuns.of(session().dataset().orElseThrow());
    robot.interact(() -> session().trained().add(runs));
    await("the desk", this::isIdle);
  }

  final Session session() {
    return desk().session();
  }

  final DeskRun run(int number) {
    return session().runs().get(number - 1);
  }

  final DeskRun inHand() {
    Optional<DeskRun> run = session().selectedRun();
    return run.orElseThrow();
  }

  /** The test records of the run in hand, as the engine sees them. */
  final Cases cases() {
    return Cases.of(
        session().dataset().orElseThrow(), inHand().test(), session().thresholds().stakes().week());
  }
}
