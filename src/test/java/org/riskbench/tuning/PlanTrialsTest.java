package org.riskbench.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.riskbench.job.CancelledException;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.problem.ProblemException;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;
import org.riskbench.tuning.SearchReport.Ending;

class PlanTrialsTest {
  private static final TrainingPlan AROUND =
      Learners.plan("boosting", Map.of("trees", "8", "leaves", "2"), 1);
  private static final TrialRows FEW = TrialData.rows(800);

  private static SearchReport search(TrialRows rows, SearchPlan plan, JobContext context) {
    return PlanTrials.search(AROUND, rows, plan, SearchWatch.nobody(), context);
  }

  private static List<String> told(SearchReport report) {
    return report.trials().stream()
        .map(
            trial ->
                trial.number()
                    + " "
                    + trial.plan()
                    + " "
                    + trial.share()
                    + " "
                    + trial.score()
                    + " "
                    + trial.standardError())
        .toList();
  }

  @Test
  void soManyTrialsGiveTheSameResultOnOneThreadAndOnSeveral() {
    SearchPlan plan = SearchPlan.USUAL.withTrials(11);
    SearchReport alone = search(FEW, plan, JobContext.none());
    CompletableFuture<JobState<SearchReport>> end = new CompletableFuture<>();
    try (JobRunner runner = new LaneJobRunner()) {
      runner.submit(
          JobRunner.Lane.COMPUTE,
          Job.of("search", context -> search(FEW, plan, context)),
          state -> {
            if (state.ended()) {
              end.complete(state);
            }
          });
      assertThat(((JobState.Succeeded<SearchReport>) end.join()).result())
          .satisfies(report -> assertThat(told(report)).isEqualTo(told(alone)));
    }
    assertThat(alone.tried()).isEqualTo(11);
    assertThat(alone.isReproducible()).isTrue();
  }

  @Test
  void whatTimeCutShortComesAgainFromSoManyTrials() {
    SearchPlan plan = SearchPlan.USUAL.within(Duration.ofNanos(400));
    SearchReport cut = search(FEW, plan, new FakeClock());
    SearchReport again = search(FEW, SearchPlan.USUAL.withTrials(cut.tried()), JobContext.none());

    assertThat(cut.ending()).isEqualTo(Ending.TIME);
    assertThat(cut.isReproducible()).isFalse();
    assertThat(cut.tried()).isBetween(2, SearchPlan.USUAL_TRIALS - 1);
    assertThat(told(again)).isEqualTo(told(cut));
    assertThat(again.best().map(Trial::plan)).isEqualTo(cut.best().map(Trial::plan));
  }

  @Test
  void howeverLittleTimeThereIsThePlanItselfIsTried() {
    SearchReport report =
        search(FEW, SearchPlan.USUAL.within(Duration.ofNanos(1)), new FakeClock());

    assertThat(report.trials()).extracting(Trial::plan).containsExactly(AROUND);
  }

  @Test
  void anEarlyEndKeepsTheBestSoFar() {
    EarlyEnd end = new EarlyEnd();
    SearchListener impatient =
        event -> {
          if (event instanceof SearchEvent.Finished finished && finished.trial().number() == 3) {
            end.ask();
          }
        };

    SearchReport report =
        PlanTrials.search(
            AROUND, FEW, SearchPlan.USUAL, new SearchWatch(impatient, end), JobContext.none());

    assertThat(report.ending()).isEqualTo(Ending.ASKED);
    assertThat(report.trials()).hasSize(3);
    assertThat(report.best()).isPresent();
  }

  @Test
  void aCancelledJobLeavesNothing() {
    assertThatThrownBy(() -> search(FEW, SearchPlan.USUAL, new FakeClock(20)))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void theWinnerIsAtLeastAsGoodAsThePlanItBeganWith() {
    for (Measure measure : Measure.values()) {
      SearchReport report =
          search(FEW, SearchPlan.USUAL.withTrials(15).by(measure), JobContext.none());
      Trial best = report.best().orElseThrow();

      assertThat(measure.gain(best.score(), report.trials().get(0).score())).isNotNegative();
      assertThat(report.trials()).noneMatch(trial -> measure.isBetter(trial.score(), best.score()));
      assertThat(best.standardError()).isPositive();
    }
  }

  @Test
  void manyRowsAreClimbedRungByRungAndOnlyAllOfThemCount() {
    TrialRows many = TrialData.rows(13_000);
    SearchReport report = search(many, SearchPlan.USUAL.withTrials(13), JobContext.none());
    List<Trial> trials = report.trials();

    assertThat(many.shares()).containsExactly(1 / 3.0, 1.0);
    assertThat(trials).filteredOn(trial -> !trial.isFull()).hasSize(9);
    assertThat(trials.subList(10, 13)).allMatch(Trial::isFull);
    double worstPromoted =
        trials.subList(1, 10).stream()
            .filter(few -> trials.subList(10, 13).stream().anyMatch(t -> t.plan() == few.plan()))
            .mapToDouble(Trial::score)
            .max()
            .orElseThrow();
    assertThat(trials.subList(1, 10)).filteredOn(t -> t.score() < worstPromoted).hasSize(2);
    assertThat(report.best().orElseThrow().isFull()).isTrue();
  }

  @Test
  void trialsAreToldInTheirOrderEachBeforeItEnds() {
    List<String> heard = new ArrayList<>();
    SearchListener listener =
        event -> {
          if (event instanceof SearchEvent.Started started) {
            heard.add("begin " + started.number());
          } else if (event instanceof SearchEvent.Finished finished) {
            heard.add("end " + finished.trial().number());
          }
        };

    PlanTrials.search(
        AROUND, FEW, SearchPlan.USUAL.withTrials(4), SearchWatch.of(listener), JobContext.none());

    assertThat(heard)
        .containsExactly(
            "begin 1", "end 1", "begin 2", "begin 3", "end 2", "end 3", "begin 4", "end 4");
  }

  @Test
  void aLearnerWithNothingToSearchForIsTriedOnce() {
    SearchReport report =
        PlanTrials.search(
            Learners.plan("logistic", 1),
            FEW,
            SearchPlan.USUAL,
            SearchWatch.nobody(),
            JobContext.none());

    assertThat(report.tried()).isEqualTo(1);
    assertThat(report.ending()).isEqualTo(Ending.EXHAUSTED);
  }

  @Test
  void withoutRowsToJudgeByNothingIsTried() {
    SearchReport report =
        search(TrialRows.of(TrialData.set(100), List.of()), SearchPlan.USUAL, JobContext.none());

    assertThat(report.tried()).isZero();
    assertThat(report.best()).isEmpty();
  }

  @Test
  void aPlanOutOfRangeIsRefused() {
    assertThatThrownBy(() -> SearchPlan.USUAL.withTrials(0))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("USE-320");
    assertThatThrownBy(() -> SearchPlan.USUAL.within(Duration.ZERO))
        .hasMessageContaining("USE-321");
    assertThatThrownBy(() -> Measure.named("luck")).hasMessageContaining("average-precision");
  }
}
