package org.riskbench.ui.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.decision.Band;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.experiment.PartScores;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Settings;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.CutBounds;
import org.riskbench.trial.Staffing;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class ReviewsViewModelTest {
  private final Messages messages = Messages.bundled();
  private final Session session = DatedDesk.dated();
  private final ReviewsViewModel view = open(session);

  private ReviewsViewModel open(Session on) {
    return new ReviewsViewModel(on, messages, new InlineJobRunner());
  }

  private DeskRun run() {
    return session.selectedRun().orElseThrow();
  }

  private void thresholds(int review, int decline) {
    session.thresholds().setPolicy(run(), Policy.of(1, review, decline, Treatment.MANUAL_REVIEW));
  }

  private void team(String perDay) {
    view.getTeam().getPerDay().textProperty().set(perDay);
    view.getTeam().boundProperty().set(true);
    view.getTeam().apply();
  }

  private Map<String, String> told() {
    return view.getQueue().getTexts();
  }

  /** The days of the test part, each case taken by hand from the records themselves. */
  private record ByHand(int days, int arrived, int busiest, int above, int late) {
    static ByHand of(Session session, int review, int decline, Capacity team) {
      PartScores test = session.selectedRun().orElseThrow().test();
      TimeAxis axis = TimeAxis.of(session.dataset().orElseThrow()).orElseThrow();
      TreeMap<Long, Integer> byDay = new TreeMap<>();
      for (int i = 0; i < test.size(); i++) {
        long day = (long) Math.floor(axis.at(test.rows()[i]) / 86_400_000.0);
        int score = test.scores()[i];
        byDay.merge(day, score >= review && score < decline ? 1 : 0, Integer::sum);
      }
      ArrayDeque<Long> waiting = new ArrayDeque<>();
      int above = 0;
      int late = 0;
      for (long day = byDay.firstKey(); day <= byDay.lastKey(); day++) {
        for (int i = 0; i < byDay.getOrDefault(day, 0); i++) {
          waiting.addLast(day);
        }
        above += waiting.size() > team.perDay() ? 1 : 0;
        for (int i = 0; i < team.perDay() && !waiting.isEmpty(); i++) {
          waiting.removeFirst();
        }
        while (!waiting.isEmpty() && day - waiting.getFirst() + 1 >= team.oldest()) {
          waiting.removeFirst();
          late++;
        }
      }
      return new ByHand(
          (int) (byDay.lastKey() - byDay.firstKey() + 1),
          byDay.values().stream().mapToInt(Integer::intValue).sum(),
          byDay.values().stream().mapToInt(Integer::intValue).max().orElse(0),
          above,
          late);
    }
  }

  @ParameterizedTest
  @CsvSource({"500, 750, 4", "300, 700, 3", "100, 1001, 8", "200, 200, 2", "0, 1001, 10"})
  void theQueueIsThatOfSomebodyWhoTakesTheCasesOneByOne(int review, int decline, int perDay) {
    team(Integer.toString(perDay));
    thresholds(review, decline);
    Capacity team = session.thresholds().stakes().capacity().orElseThrow();
    ByHand expected = ByHand.of(session, review, decline, team);

    assertThat(told())
        .containsEntry("perDay", QueueTexts.cases((double) expected.arrived() / expected.days()))
        .containsEntry("busiest", QueueTexts.cases(expected.busiest()))
        .containsEntry("above", Formats.percent((double) expected.above() / expected.days()));
    double late = expected.arrived() == 0 ? 0 : (double) expected.late() / expected.arrived();
    assertThat(told()).containsEntry("late", Formats.percent(late));
    assertThat(view.getQueue().pictureProperty().get().dates()).hasSize(expected.days());
  }

  @Test
  void whatIsSaidOfTheTeamIsWhatThresholdsAreWeighedBy() {
    team("7");
    view.getTeam().getOldest().textProperty().set("2");
    view.getTeam().exceedableProperty().set(0.0);
    view.getTeam().overflowProperty().set(Treatment.BLOCK);
    view.getTeam().getZone().textProperty().set("Europe/Paris");
    view.getTeam().work(DayOfWeek.SUNDAY, false);
    view.getTeam().apply();

    assertThat(session.thresholds().stakes().capacity())
        .contains(new Capacity(7, 0, 2, Treatment.BLOCK));
    assertThat(session.thresholds().stakes().week().zone().getId()).isEqualTo("Europe/Paris");
    assertThat(session.thresholds().stakes().week().days())
        .hasSize(6)
        .doesNotContain(DayOfWeek.SUNDAY);
    assertThat(view.getQueue().pictureProperty().get().dates())
        .noneMatch(date -> date.getDayOfWeek() == DayOfWeek.SUNDAY);

    view.getTeam().boundProperty().set(false);
    assertThat(session.thresholds().stakes().capacity()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1", "many", "''", "NaN"})
  void whatIsNoNumberOfCasesIsSaidBelowTheFieldAndChangesNothing(String typed) {
    team("7");
    team(typed);
    assertThat(view.getTeam().getPerDay().getError()).isNotEmpty();
    assertThat(session.thresholds().stakes().capacity().orElseThrow().perDay()).isEqualTo(7);
  }

  @Test
  void aTeamOfNobodyAndASingleDayOffGiveSensibleNumbers() {
    team("0");
    thresholds(300, 700);
    assertThat(told().get("late")).isNotEqualTo(Formats.NONE);
    assertThat(told().values()).noneMatch(text -> text.contains("NaN"));

    view.getStaffing().workOut();
    assertThat(view.getStaffing().getTexts().values()).noneMatch(text -> text.contains("NaN"));
  }

  @Test
  void handlesKeptToTheTeamKeepToItOnTheCalibratePart() {
    team("3");
    thresholds(100, 900);
    view.keepingProperty().set(true);

    CutBounds bounds = session.thresholds().boundsProperty().get();
    Capacity team = session.thresholds().stakes().capacity().orElseThrow();
    ReviewCases cases =
        new ReviewCases.Basis(
                session.hardRules().ruling(run()).orElseThrow(),
                session.dataset().orElseThrow(),
                session.thresholds().stakes().week(),
                OptionalDouble.empty())
            .prepare();
    for (int decline = 0; decline <= 1001; decline += 7) {
      int lowest = bounds.lowestReviews()[decline];
      assertThat(bounds.allows(new Cut(lowest, decline))).isTrue();
      assertThat(cases.calibrate().queue().orElseThrow().fits(lowest, decline, team)).isTrue();
    }
    assertThat(bounds.allows(new Cut(100, 900))).isFalse();

    session
        .thresholds()
        .setPolicy(run(), session.thresholds().policy(run()).reviewedBy(Treatment.STEP_UP));
    assertThat(session.thresholds().boundsProperty().get())
        .as("a step-up takes no reviewer")
        .isSameAs(CutBounds.FREE);
    view.getQueue().reviewByHand();
    assertThat(session.thresholds().boundsProperty().get()).isNotSameAs(CutBounds.FREE);
    view.getTeam().boundProperty().set(false);
    assertThat(session.thresholds().boundsProperty().get()).isSameAs(CutBounds.FREE);
  }

  @Test
  void aStepUpIsSaidToBeBoundByNobodyUntilReviewMeansManualReview() {
    session.thresholds().setPolicy(run(), Policy.of(1, 400, 700));
    assertThat(view.getQueue().isStepUp()).isTrue();
    assertThat(told().get("stepUp")).contains("step-up");

    view.getQueue().reviewByHand();

    assertThat(view.getQueue().isStepUp()).isFalse();
    assertThat(session.thresholds().policy(run()).band(500).treatment())
        .isEqualTo(Treatment.MANUAL_REVIEW);
    assertThat(session.thresholds().policy(run()).reviewFrom()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(TargetGoal.class)
  void thresholdsThatAreFoundAreSetAndToldWithBothParts(TargetGoal goal) {
    team("5");
    TargetForm form = view.getTarget();
    form.goalProperty().set(goal);

    form.find();

    Policy found = session.thresholds().policy(run());
    assertThat(form.getTexts().get("sentence")).isNotEmpty();
    assertThat(form.getTexts().get("recallFound")).endsWith("%");
    assertThat(form.getTexts().get("recallJudged"))
        .isEqualTo(
            Formats.percent(
                run()
                    .sweep()
                    .at(found.reviewFrom(), Math.max(found.reviewFrom(), found.declineFrom()))
                    .recall()));
    assertThat(form.isStale()).isFalse();
    assertThat(session.thresholds().policyWishProperty().get().orElseThrow().why())
        .contains("5 reviews a day");

    thresholds(123, 456);
    assertThat(form.isStale()).isTrue();
  }

  @Test
  void whatCantBeReachedIsSaidWithWhatWouldDoAndMovesNothing() {
    team("1");
    thresholds(400, 700);
    TargetForm form = view.getTarget();
    form.goalProperty().set(TargetGoal.RECALL);
    form.getShare().textProperty().set("99");
    form.limitedProperty().set(true);
    form.getDeclined().textProperty().set("0.1");

    form.find();

    assertThat(form.getTexts().get("sentence")).contains("Nothing reaches this", "cases a day");
    assertThat(session.thresholds().policy(run()).reviewFrom()).isEqualTo(400);
  }

  @Test
  void lockedThresholdsAreNotLookedFor() {
    team("5");
    thresholds(400, 700);
    view.lock(true);
    assertThat(view.getTarget().isFindable()).isFalse();
    view.getTarget().find();
    assertThat(session.thresholds().policy(run()).reviewFrom()).isEqualTo(400);
    view.lock(false);
    assertThat(view.getTarget().isFindable()).isTrue();
  }

  @Test
  void whatReviewersAreWorthIsWorkedOutOnceLookedAtAndGreyedOnceSomethingChanges() {
    team("4");
    view.getStaffing().getPerReviewer().textProperty().set("2");
    view.sheetProperty().set(ReviewSheet.STAFFING);

    Staffing staffing = view.getStaffing().curveProperty().get().orElseThrow();
    assertThat(view.getStaffing().getTexts().get("gain")).startsWith("A 3rd reviewer");
    assertThat(staffing.now().perDay()).isEqualTo(4);
    assertThat(view.getStaffing().isStale()).isFalse();

    team("6");
    assertThat(view.getStaffing().isStale()).isTrue();
    view.getStaffing().workOut();
    assertThat(view.getStaffing().isStale()).isFalse();
    assertThat(view.getStaffing().getTexts().get("gain")).startsWith("A 4th reviewer");
  }

  @Test
  void withoutDatesCasesAreCountedPerThousandRecordsUntilSomebodySaysHowManyComeADay() {
    Session undated = DatedDesk.undated();
    ReviewsViewModel there = open(undated);
    DeskRun run = undated.selectedRun().orElseThrow();
    undated.thresholds().setPolicy(run, Policy.of(1, 300, 700, Treatment.MANUAL_REVIEW));
    there.getTeam().getPerDay().textProperty().set("50");
    there.getTeam().boundProperty().set(true);
    double share = run.sweep().at(300, 700).reviewRate().orElseThrow();

    assertThat(there.getQueue().isUndated()).isTrue();
    assertThat(there.getQueue().getTexts().get("undated"))
        .contains(
            "no dates", QueueTexts.cases(1000 * share), Formats.count(Math.floor(50 / share)));
    there.sheetProperty().set(ReviewSheet.STAFFING);
    assertThat(there.getStaffing().curveProperty().get()).isEmpty();
    assertThat(there.getStaffing().getTexts().get("lack")).isNotEmpty();

    there.getRecordsPerDay().textProperty().set("2,000");
    there.takeRecordsPerDay();

    assertThat(there.getQueue().getTexts().get("undated"))
        .contains(QueueTexts.cases(2_000 * share) + " cases on an average day");
    assertThat(there.getStaffing().curveProperty().get()).isPresent();
  }

  @Test
  void handlesAreFreeWhereOnlySomeReviewsAreDoneByHand() {
    team("3");
    view.keepingProperty().set(true);
    session
        .thresholds()
        .setPolicy(
            run(),
            new Policy(
                1,
                List.of(
                    new Band("approve", 0, Decision.APPROVE, Treatment.NONE),
                    new Band("step-up", 300, Decision.REVIEW, Treatment.STEP_UP),
                    new Band("review", 500, Decision.REVIEW, Treatment.MANUAL_REVIEW),
                    new Band("decline", 700, Decision.DECLINE, Treatment.BLOCK))));

    assertThat(session.thresholds().boundsProperty().get()).isSameAs(CutBounds.FREE);
    assertThat(view.getQueue().isStepUp()).isFalse();
    ByHand expected =
        ByHand.of(session, 500, 700, session.thresholds().stakes().capacity().orElseThrow());
    assertThat(told()).containsEntry("busiest", QueueTexts.cases(expected.busiest()));
  }

  @Test
  void recordsThatAllHaveOneScoreCanOnlyBeTakenTogether() {
    Session level = TrainedDesk.trained();
    level.runs().stream()
        .filter(run -> run.plan().learner().equals("majority"))
        .forEach(level::select);
    level.go(Screen.DECIDE);
    level.show(DecideView.REVIEWS);
    ReviewsViewModel there = open(level);
    there.getRecordsPerDay().textProperty().set("100");
    there.takeRecordsPerDay();
    there.getStaffing().workOut();

    assertThat(there.getQueue().getTexts().get("ties")).contains("the same score");
    assertThat(there.getStaffing().getTexts().values()).noneMatch(text -> text.contains("NaN"));
  }

  @Test
  void withoutARunThereIsNothingToTell() {
    Session empty = new Session(Settings.DEFAULT);
    ReviewsViewModel there = open(empty);
    assertThat(there.getQueue().isDrawn()).isFalse();
    there.getTarget().find();
    there.getStaffing().workOut();
    assertThat(there.getStaffing().curveProperty().get()).isEmpty();
  }
}
