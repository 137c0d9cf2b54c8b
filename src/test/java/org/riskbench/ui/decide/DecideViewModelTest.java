package org.riskbench.ui.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.experiment.PartScores;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.CutBounds;
import org.riskbench.threshold.ReviewQueue;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class DecideViewModelTest {
  private static final Cut UNTOUCHED = new Cut(Policy.DEFAULT_REVIEW, Policy.DEFAULT_DECLINE);

  private Session session = TrainedDesk.untrained();
  private DecideViewModel screen = open(session);

  @BeforeEach
  void openScreen() {
    session = TrainedDesk.trained();
    screen = open(session);
  }

  private static DecideViewModel open(Session session) {
    Messages messages = Messages.bundled();
    ModelRegistry registry = new ModelRegistry(Path.of("nowhere"));
    SaveForm form = new SaveForm(session, messages, new InlineJobRunner(), registry, new Toasts());
    return new DecideViewModel(session, messages, form, InstantSource.fixed(Instant.EPOCH));
  }

  private Cut shown() {
    Handles now = screen.handlesProperty().get();
    return new Cut(now.at(0), now.at(1));
  }

  private String meaning(int handle) {
    return screen.meaning(screen.handlesProperty().get().at(handle));
  }

  private Policy kept() {
    return session.thresholds().policy(session.selectedRun().orElseThrow());
  }

  private void drag(int... stops) {
    screen.beginDrag();
    Arrays.stream(stops).forEach(score -> screen.move(0, score));
    screen.endDrag();
  }

  @Test
  void withoutARunTheScreenLeadsToTraining() {
    Session empty = TrainedDesk.untrained();
    DecideViewModel untrained = open(empty);
    assertThat(untrained.isReady()).isFalse();
    assertThat(untrained.histogramProperty().get()).isEmpty();

    untrained.reset();
    untrained.goTrain();

    assertThat(empty.thresholds().policies()).isEmpty();
    assertThat(empty.screenProperty().get()).isEqualTo(Screen.TRAIN);
  }

  @Test
  void lockedThresholdsStayWhereTheyAre() {
    drag(300);
    Policy before = kept();
    session.thresholds().setLocked(true);

    drag(350);
    screen.undo();
    screen.reset();
    session.thresholds().wish(new PolicyWish(Policy.of(1, 100, 200), "an accident"));
    assertThat(kept()).isEqualTo(before);

    session.thresholds().setLocked(false);
    screen.undo();
    assertThat(shown()).isEqualTo(UNTOUCHED);
  }

  @Test
  void anUntouchedRunStandsAtTheUsualThresholds() {
    assertThat(shown()).isEqualTo(UNTOUCHED);
    assertThat(screen.getHistory().isCanUndo()).isFalse();
  }

  @Test
  void theHandlesNeverCrossNorLeaveTheScale() {
    screen.move(0, 900);
    assertThat(shown()).isEqualTo(new Cut(750, 750));
    screen.move(1, 10);
    assertThat(shown()).isEqualTo(new Cut(750, 750));
    screen.move(1, 9999);
    assertThat(shown()).isEqualTo(new Cut(750, 1000));
    screen.move(0, -10);
    assertThat(shown()).isEqualTo(new Cut(0, 1000));
  }

  @Test
  void aDragIsTakenBackByOneUndo() {
    drag(490, 450, 300);
    assertThat(shown().review()).isEqualTo(300);

    screen.undo();

    assertThat(shown()).isEqualTo(UNTOUCHED);
    assertThat(screen.getHistory().isCanUndo()).isFalse();
  }

  @Test
  void aPressWithoutAMoveIsNothingToUndo() {
    drag(490, Policy.DEFAULT_REVIEW);
    assertThat(screen.getHistory().isCanUndo()).isFalse();
  }

  @Test
  void undoAndRedoReturnExactlyStepByStep() {
    screen.move(0, 400);
    screen.move(1, 800);
    drag(390, 123);
    Cut last = shown();

    screen.undo();
    assertThat(shown()).isEqualTo(new Cut(400, 800));
    screen.undo();
    screen.undo();
    assertThat(shown()).isEqualTo(UNTOUCHED);
    screen.redo();
    screen.redo();
    screen.redo();

    assertThat(shown()).isEqualTo(last);
    assertThat(screen.getHistory().isCanRedo()).isFalse();
    assertThat(new Cut(kept().reviewFrom(), kept().declineFrom())).isEqualTo(last);
  }

  @Test
  void aNewMoveForgetsWhatWasTakenBack() {
    screen.move(0, 400);
    screen.undo();
    screen.move(0, 300);
    screen.redo();
    assertThat(shown().review()).isEqualTo(300);
  }

  @Test
  void resetGoesBackToTheModelAndCanBeUndone() {
    screen.move(0, 100);
    screen.move(1, 200);

    screen.reset();
    assertThat(shown()).isEqualTo(UNTOUCHED);
    assertThat(kept()).isEqualTo(session.selectedRun().orElseThrow().model().policy());

    screen.undo();
    assertThat(shown()).isEqualTo(new Cut(100, 200));
  }

  @Test
  void theDeskFollowsEveryMove() {
    screen.beginDrag();
    for (int score : new int[] {480, 350, 200}) {
      screen.move(0, score);
      assertThat(kept().reviewFrom()).isEqualTo(score);
    }
    screen.endDrag();
    screen.move(1, 990);
    assertThat(kept().declineFrom()).isEqualTo(990);
    screen.undo();
    assertThat(kept().declineFrom()).isEqualTo(Policy.DEFAULT_DECLINE);
  }

  @Test
  void eachRunKeepsItsOwnThresholds() {
    screen.move(0, 321);
    session.select(session.runs().get(0));
    assertThat(shown()).isEqualTo(UNTOUCHED);
    assertThat(screen.getHistory().isCanUndo()).isFalse();

    session.select(session.runs().get(1));

    assertThat(shown().review()).isEqualTo(321);
  }

  @Test
  void aDragCutShortByAnotherRunLeavesNothingToUndoThere() {
    screen.beginDrag();
    screen.move(0, 321);
    session.select(session.runs().get(0));
    screen.endDrag();

    assertThat(screen.getHistory().isCanUndo()).isFalse();
    assertThat(shown()).isEqualTo(UNTOUCHED);
  }

  @ParameterizedTest
  @CsvSource({"500, 750", "0, 0", "0, 1000", "300, 300", "211, 640", "1000, 1000"})
  void theFiguresAreThoseOfDecidingEveryTestRecord(int review, int decline) {
    screen.move(0, 0);
    screen.move(1, decline);
    screen.move(0, review);

    assertThat(screen.getFigures())
        .containsEntry("fraudApproved", counted(Decision.APPROVE, true))
        .containsEntry("goodApproved", counted(Decision.APPROVE, false))
        .containsEntry("fraudReviewed", counted(Decision.REVIEW, true))
        .containsEntry("goodReviewed", counted(Decision.REVIEW, false))
        .containsEntry("fraudDeclined", counted(Decision.DECLINE, true))
        .containsEntry("goodDeclined", counted(Decision.DECLINE, false))
        .containsAllEntriesOf(
            OutcomeFigures.of(session.selectedRun().orElseThrow().sweep().at(review, decline)));
    long approved = records(Decision.APPROVE, true) + records(Decision.APPROVE, false);
    assertThat(screen.getFigures().get("approvalRate"))
        .isEqualTo(Formats.percent((double) approved / TrainedDesk.best().test().size()));
  }

  private String counted(Decision decision, boolean fraud) {
    return Formats.count(records(decision, fraud));
  }

  private long records(Decision decision, boolean fraud) {
    PartScores test = TrainedDesk.best().test();
    Policy policy = kept();
    return IntStream.range(0, test.size())
        .filter(i -> test.records().fraud()[i] == fraud)
        .filter(i -> policy.decide(test.scores()[i]) == decision)
        .count();
  }

  @Test
  void figuresWithoutARecordToDivideByAreDashes() {
    screen.move(1, 1000);
    screen.move(0, 1000);
    assertThat(screen.getFigures())
        .containsEntry("recall", "0.0 %")
        .containsEntry("ratio", Formats.NONE);
  }

  @Test
  void theMeaningOfAScoreIsSaidInGoodRecords() {
    assertThat(meaning(0)).contains(" 100 ");
    assertThat(meaning(1)).contains(" 1,000 ");
    screen.move(0, 0);
    assertThat(meaning(0)).isEqualTo("Every record scores this high.");
  }

  @Test
  void everyTestRecordIsInTheHistogram() {
    var histogram = screen.histogramProperty().get().orElseThrow();
    double drawn = Arrays.stream(histogram.fraud()).sum() + Arrays.stream(histogram.good()).sum();
    assertThat(drawn).isEqualTo(TrainedDesk.best().test().size());
  }

  @Test
  void thresholdsThatAViewFoundAreTakenAndCanBeTakenBack() {
    session.thresholds().wish(new PolicyWish(Policy.of(1, 120, 900), "least cost"));

    assertThat(shown()).isEqualTo(new Cut(120, 900));
    assertThat(moves()).extracting(PolicyMove::why).containsExactly("least cost");
    assertThat(moves().get(0).byHand()).isFalse();

    screen.undo();
    assertThat(shown()).isEqualTo(UNTOUCHED);
  }

  @Test
  void aFoundPolicyWithoutAMiddleKeepsItsHandleWhereTheNextBandBegins() {
    session.thresholds().wish(new PolicyWish(Policy.of(1, 640, 640), "least cost"));
    assertThat(shown()).isEqualTo(new Cut(640, 640));

    session.thresholds().wish(new PolicyWish(Policy.of(1, 300, 1001), "no decline"));
    assertThat(shown()).isEqualTo(new Cut(300, 1001));
    assertThat(kept().declineFrom()).isEqualTo(1001);
  }

  @Test
  void handlesKeepToWhatTheTeamCanReview() {
    int[] scores = IntStream.rangeClosed(0, 1000).toArray();
    double[] weights = new double[scores.length];
    Arrays.fill(weights, 10); // one working day, ten cases at each score
    ReviewQueue waiting = ReviewQueue.of(scores, weights, new int[scores.length], 1);

    session.thresholds().setBounds(CutBounds.of(waiting, new Capacity(1000, 0, 1)));

    assertThat(shown()).isEqualTo(new Cut(650, 750));
    screen.move(0, 10);
    assertThat(shown()).isEqualTo(new Cut(650, 750));
    screen.move(1, 700);
    screen.move(0, 10);
    assertThat(shown()).isEqualTo(new Cut(600, 700));
    session.thresholds().setBounds(CutBounds.FREE);
    screen.move(0, 10);
    assertThat(shown()).isEqualTo(new Cut(10, 700));
  }

  @Test
  void foundThresholdsKeepToWhatTheTeamCanReview() {
    int[] scores = IntStream.rangeClosed(0, 1000).toArray();
    double[] weights = new double[scores.length];
    Arrays.fill(weights, 10); // one working day, ten cases at each score
    ReviewQueue waiting = ReviewQueue.of(scores, weights, new int[scores.length], 1);
    session.thresholds().setBounds(CutBounds.of(waiting, new Capacity(1000, 0, 1)));

    session.thresholds().wish(new PolicyWish(Policy.of(1, 100, 900), "least cost"));

    assertThat(shown()).isEqualTo(new Cut(800, 900));
  }

  @Test
  void everyMoveIsWrittenDownWithItsPlaceAndItsNote() {
    drag(490, 300);
    screen.note("the team is small");
    screen.undo();

    assertThat(moves()).extracting(PolicyMove::byHand).containsExactly(true, false);
    assertThat(moves())
        .extracting(PolicyMove::bands)
        .containsExactly(
            "step-up from 300, decline from 750", "step-up from 500, decline from 750");
    assertThat(moves()).extracting(PolicyMove::note).containsExactly("the team is small", "");
  }

  @Test
  void keysPressedInARowAreOneMoveInTheLog() {
    for (int score = 501; score < 520; score++) {
      screen.move(0, score);
    }
    assertThat(moves())
        .extracting(PolicyMove::bands)
        .containsExactly("step-up from 519, decline from 750");
  }

  private List<PolicyMove> moves() {
    return session.thresholds().moves(session.selectedRun().orElseThrow());
  }
}
