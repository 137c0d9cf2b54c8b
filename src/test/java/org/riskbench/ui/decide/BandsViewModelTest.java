package org.riskbench.ui.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Band;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class BandsViewModelTest {
  private final Messages messages = Messages.bundled();
  private final Session session = TrainedDesk.trained();
  private final DecideViewModel decide =
      new DecideViewModel(
          session,
          messages,
          new SaveForm(
              session,
              messages,
              new InlineJobRunner(),
              new ModelRegistry(Path.of("nowhere")),
              new Toasts()),
          InstantSource.fixed(Instant.EPOCH));
  private final BandsViewModel bands =
      new BandsViewModel(session, decide, messages, ZoneOffset.UTC);

  private List<Band> kept() {
    return policy().bands();
  }

  private Policy policy() {
    return session.thresholds().policy(session.selectedRun().orElseThrow());
  }

  @Test
  void theMiddleBandIsCutInAStepUpAndAReviewByAPerson() {
    bands.split(1);
    bands.change(2, BandKind.MANUAL_REVIEW);

    assertThat(kept()).extracting(Band::from).containsExactly(0, 500, 625, 750);
    assertThat(kept())
        .extracting(Band::name)
        .containsExactly("approve", "step-up", "review", "decline");
    assertThat(kept())
        .extracting(Band::treatment)
        .containsExactly(
            Treatment.NONE, Treatment.STEP_UP, Treatment.MANUAL_REVIEW, Treatment.BLOCK);
    assertThat(bands.isFull()).isTrue();

    bands.split(0);
    assertThat(kept()).hasSize(4);
  }

  @Test
  void aBandGoneGivesItsScoresToTheOneBelow() {
    bands.remove(1);
    assertThat(kept()).extracting(Band::name).containsExactly("approve", "decline");
    assertThat(policy().reviewFrom()).isEqualTo(Policy.DEFAULT_DECLINE);

    bands.remove(0);
    assertThat(kept()).extracting(Band::from).containsExactly(0);
    bands.remove(0);
    assertThat(kept()).hasSize(1);

    decide.undo();
    decide.undo();
    assertThat(kept()).extracting(Band::name).containsExactly("approve", "step-up", "decline");
  }

  @Test
  void aBandIsNeverMilderThanTheOneBelow() {
    assertThat(bands.rows().get(0).kinds())
        .containsExactly(BandKind.APPROVE, BandKind.STEP_UP, BandKind.MANUAL_REVIEW);
    bands.change(0, BandKind.STEP_UP);
    assertThat(bands.rows().get(1).kinds()).doesNotContain(BandKind.APPROVE);
  }

  @Test
  void twoBandsNeverHaveOneName() {
    bands.rename(1, " decline ");
    assertThat(bands.getAdvice()).contains("name of its own");
    assertThat(kept()).extracting(Band::name).containsExactly("approve", "step-up", "decline");

    bands.rename(1, "call back");
    assertThat(bands.getAdvice()).isEmpty();
    assertThat(kept()).extracting(Band::name).containsExactly("approve", "call back", "decline");
  }

  @Test
  void theLogTellsTheLatestFirstAndCountsLooks() {
    assertThat(bands.getLooks()).startsWith("No threshold");
    decide.move(0, 400);
    decide.reset();
    bands.note("back to the start");

    assertThat(bands.log())
        .extracting(BandsViewModel.LogRow::what)
        .containsExactly("Reset", "Moved by hand");
    assertThat(bands.log().get(0).note()).isEqualTo("back to the start");
    assertThat(bands.getLooks()).contains("after 1 look");
  }
}
