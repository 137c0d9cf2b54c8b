package org.riskbench.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Policy;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.kit.WindowLanguage;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class RunRemovalTest {
  private final Session session = TrainedDesk.trained();
  private final Toasts toasts = new Toasts();
  private final RunRemoval removal =
      new RunRemoval(session, toasts, Messages.bundled(WindowLanguage.ENGLISH));
  private final DeskRun best = session.trained().best().orElseThrow();

  @Test
  void aRemovedRunIsGoneAndTheNextBestIsInHand() {
    removal.remove();

    assertThat(session.runs()).hasSize(1).doesNotContain(best);
    assertThat(session.comparison().drawn()).doesNotContain(best);
    assertThat(session.selectedRun()).contains(session.runs().get(0));
    assertThat(toasts.texts()).containsExactly("Removed run " + best.number() + ".");
  }

  @Test
  void theToastBringsItBackWithItsThresholds() {
    Policy moved = Policy.of(1, 410, 800);
    session.thresholds().setPolicy(best, moved);
    var before = session.trained().snapshot();
    removal.remove();

    toasts.takeBack(toasts.latestWithWayBack().orElseThrow());

    assertThat(session.trained().snapshot()).isEqualTo(before);
    assertThat(session.selectedRun()).isEqualTo(Optional.of(best));
    assertThat(session.thresholds().policy(best)).isEqualTo(moved);
    assertThat(session.comparison().drawn()).contains(best);
  }

  @Test
  void itDoesNotComeBackAmongRunsOfOtherData() {
    removal.remove();
    session.clearDataset();

    toasts.takeBack(toasts.latestWithWayBack().orElseThrow());

    assertThat(session.runs()).isEmpty();
  }

  @Test
  void afterTheToastHasGoneUndoBringsItBackOnce() {
    var before = session.trained().snapshot();
    removal.remove();
    toasts.expire(toasts.latestWithWayBack().orElseThrow());
    assertThat(removal.takingBack().undoable().get()).isTrue();

    removal.takingBack().undo().run();
    removal.takingBack().undo().run();

    assertThat(session.trained().snapshot()).isEqualTo(before);
    assertThat(removal.takingBack().undoable().get()).isFalse();
  }
}
