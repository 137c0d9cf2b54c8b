package org.riskbench.ui.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.experiment.PartScores;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class DecideViewModelTest {
  private static final Thresholds UNTOUCHED =
      new Thresholds(Policy.DEFAULT_REVIEW, Policy.DEFAULT_DECLINE);

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
    return new DecideViewModel(session, messages, form);
  }

  private Thresholds shown() {
    return new Thresholds(screen.getReview(), screen.getDecline());
  }

  private Policy kept() {
    return session.policy(session.selectedRun().orElseThrow());
  }

  private void drag(int... stops) {
    screen.beginDrag();
    Arrays.stream(stops).forEach(screen::moveReview);
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

    assertThat(empty.policies()).isEmpty();
    assertThat(empty.screenProperty().get()).isEqualTo(Screen.TRAIN);
  }

  @Test
  void anUntouchedRunStandsAtTheUsualThresholds() {
    assertThat(shown()).isEqualTo(UNTOUCHED);
    assertThat(screen.isCanUndo()).isFalse();
  }

  @Test
  void theHandlesNeverCrossNorLeaveTheScale() {
    screen.moveReview(900);
    assertThat(shown()).isEqualTo(new Thresholds(750, 750));
    screen.moveDecline(10);
    assertThat(shown()).isEqualTo(new Thresholds(750, 750));
    screen.moveDecline(9999);
    assertThat(shown()).isEqualTo(new Thresholds(750, 1000));
    screen.moveReview(-10);
    assertThat(shown()).isEqualTo(new Thresholds(0, 1000));
  }

  @Test
  void aDragIsTakenBackByOneUndo() {
    drag(490, 450, 300);
    assertThat(screen.getReview()).isEqualTo(300);

    screen.undo();

    assertThat(shown()).isEqualTo(UNTOUCHED);
    assertThat(screen.isCanUndo()).isFalse();
  }

  @Test
  void aPressWithoutAMoveIsNothingToUndo() {
    drag(490, Policy.DEFAULT_REVIEW);
    assertThat(screen.isCanUndo()).isFalse();
  }

  @Test
  void undoAndRedoReturnExactlyStepByStep() {
    screen.moveReview(400);
    screen.moveDecline(800);
    drag(390, 123);
    Thresholds last = shown();

    screen.undo();
    assertThat(shown()).isEqualTo(new Thresholds(400, 800));
    screen.undo();
    screen.undo();
    assertThat(shown()).isEqualTo(UNTOUCHED);
    screen.redo();
    screen.redo();
    screen.redo();

    assertThat(shown()).isEqualTo(last);
    assertThat(screen.isCanRedo()).isFalse();
    assertThat(Thresholds.of(kept())).isEqualTo(last);
  }

  @Test
  void aNewMoveForgetsWhatWasTakenBack() {
    screen.moveReview(400);
    screen.undo();
    screen.moveReview(300);
    screen.redo();
    assertThat(screen.getReview()).isEqualTo(300);
  }

  @Test
  void resetGoesBackToTheModelAndCanBeUndone() {
    screen.moveReview(100);
    screen.moveDecline(200);

    screen.reset();
    assertThat(shown()).isEqualTo(UNTOUCHED);
    assertThat(kept()).isEqualTo(session.selectedRun().orElseThrow().model().policy());

    screen.undo();
    assertThat(shown()).isEqualTo(new Thresholds(100, 200));
  }

  @Test
  void theDeskFollowsEveryMove() {
    screen.beginDrag();
    for (int score : new int[] {480, 350, 200}) {
      screen.moveReview(score);
      assertThat(kept().reviewFrom()).isEqualTo(score);
    }
    screen.endDrag();
    screen.moveDecline(990);
    assertThat(kept().declineFrom()).isEqualTo(990);
    screen.undo();
    assertThat(kept().declineFrom()).isEqualTo(Policy.DEFAULT_DECLINE);
  }

  @Test
  void eachRunKeepsItsOwnThresholds() {
    screen.moveReview(321);
    session.select(session.runs().get(0));
    assertThat(shown()).isEqualTo(UNTOUCHED);
    assertThat(screen.isCanUndo()).isFalse();

    session.select(session.runs().get(1));

    assertThat(screen.getReview()).isEqualTo(321);
  }

  @Test
  void aDragCutShortByAnotherRunLeavesNothingToUndoThere() {
    screen.beginDrag();
    screen.moveReview(321);
    session.select(session.runs().get(0));
    screen.endDrag();

    assertThat(screen.isCanUndo()).isFalse();
    assertThat(shown()).isEqualTo(UNTOUCHED);
  }

  @ParameterizedTest
  @CsvSource({"500, 750", "0, 0", "0, 1000", "300, 300", "211, 640", "1000, 1000"})
  void theFiguresAreThoseOfDecidingEveryTestRecord(int review, int decline) {
    screen.moveReview(0);
    screen.moveDecline(decline);
    screen.moveReview(review);

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
    screen.moveDecline(1000);
    screen.moveReview(1000);
    assertThat(screen.getFigures())
        .containsEntry("recall", "0.0 %")
        .containsEntry("ratio", Formats.NONE);
  }

  @Test
  void theMeaningOfAScoreIsSaidInGoodRecords() {
    assertThat(screen.getReviewMeaning()).contains(" 100 ");
    assertThat(screen.getDeclineMeaning()).contains(" 1,000 ");
    screen.moveReview(0);
    assertThat(screen.getReviewMeaning()).isEqualTo("Every record scores this high.");
  }

  @Test
  void everyTestRecordIsInTheHistogram() {
    var histogram = screen.histogramProperty().get().orElseThrow();
    double drawn = Arrays.stream(histogram.fraud()).sum() + Arrays.stream(histogram.good()).sum();
    assertThat(drawn).isEqualTo(TrainedDesk.best().test().size());
  }
}
