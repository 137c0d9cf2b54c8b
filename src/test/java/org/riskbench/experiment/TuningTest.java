package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.decision.Policy;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.ColumnValues;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.EnsembleScorer;
import org.riskbench.scoring.ModelId;
import org.riskbench.split.EntityGroups;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.training.Holdout;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;
import org.riskbench.tuning.EarlyEnd;
import org.riskbench.tuning.SearchEvent;
import org.riskbench.tuning.SearchPlan;
import org.riskbench.tuning.SearchWatch;

class TuningTest {
  private static final List<TrainingPlan> SMALL =
      List.of(
          Learners.plan("majority", 1),
          Learners.plan("logistic", Map.of("penalty", "1"), 1),
          Learners.plan("boosting", Map.of("trees", "12"), 1));
  private static final Tuning SHORT =
      new Tuning.Portfolio(SearchPlan.USUAL.withTrials(6).fixing(Set.of("trees", "penalty")));

  @TempDir private Path folder = Path.of("");

  private static ExperimentReport compete(Dataset dataset) {
    return Experiment.run(
        dataset, Payments.plan(SMALL, Shares.defaults()).with(SHORT), JobContext.none());
  }

  @Test
  void whatTheTestRowsHoldDecidesNeitherSettingsNorWhichLearnerIsTaken() {
    ExperimentReport usual = compete(Payments.usual(folder));
    ExperimentReport other = compete(Payments.withOtherTestRows(folder));

    assertThat(other.best().plan()).isEqualTo(usual.best().plan());
    assertThat(other.best().model()).isEqualTo(usual.best().model());
    assertThat(other.best().evaluation()).isNotEqualTo(usual.best().evaluation());
  }

  @Test
  void aSearchedRunTellsHowItWasFoundAndIsAtLeastAsGoodOnRowsHeldOut() {
    Tuning tuning = new Tuning.EachLearner(SearchPlan.USUAL.withTrials(5));
    ExperimentReport report =
        Experiment.run(
            Payments.usual(folder),
            Payments.plan(List.of(SMALL.get(2)), Shares.defaults()).with(tuning),
            JobContext.none());
    Run run = report.best();

    assertThat(run.search().orElseThrow().tried()).isEqualTo(5);
    assertThat(run.provenance())
        .containsEntry("trials", "5")
        .containsEntry("search ended by", "count");
    assertThat(run.plan()).isEqualTo(run.search().orElseThrow().best().orElseThrow().plan());
  }

  @Test
  void aTunePartIsWhatTrialsAreJudgedByAndNothingElse() {
    Dataset dataset = Signups.usual(folder);
    SplitPlan split = new SplitPlan.ByTime(Shares.defaults().withTune(0.3), Duration.ZERO);
    ExperimentReport report =
        Experiment.run(
            dataset,
            new ExperimentPlan(split, List.of(SMALL.get(2)))
                .with(new Tuning.EachLearner(SearchPlan.USUAL.withTrials(3))),
            JobContext.none());

    assertThat(report.split().tune()).isNotEmpty();
    assertThat(report.best().search().orElseThrow().tried()).isEqualTo(3);
  }

  @Test
  void recordsOfOneEntityStayOnOneSideOfEachStretch() {
    Dataset dataset = Signups.usual(folder);
    EncodedRows rows = rows(dataset);
    SplitPlan.ByEntity split = new SplitPlan.ByEntity(Shares.defaults(), List.of("device"), 1);
    EntityGroups groups = EntityGroups.of(dataset, split);

    List<Holdout> holdouts = Holdouts.of(dataset, split, rows, 5);

    for (Holdout holdout : holdouts) {
      Set<Integer> learnt =
          IntStream.of(holdout.learn()).mapToObj(groups::group).collect(Collectors.toSet());
      assertThat(IntStream.of(holdout.judge()).mapToObj(groups::group))
          .doesNotContainAnyElementsOf(learnt);
    }
    assertThat(holdouts.stream().mapToInt(each -> each.judge().length).sum())
        .isEqualTo(rows.size());
  }

  @Test
  void whatWasNotYetKnownIsNotLearntFrom() {
    Dataset dataset = Signups.usual(folder);
    EncodedRows rows = rows(dataset);
    TimeAxis time = TimeAxis.of(dataset).orElseThrow();
    Duration delay = Duration.ofHours(2);

    List<Holdout> holdouts =
        Holdouts.of(dataset, new SplitPlan.ByTime(Shares.defaults(), delay), rows, 5);

    for (Holdout holdout : holdouts) {
      double first = IntStream.of(holdout.judge()).mapToDouble(time::at).min().orElseThrow();
      double last = IntStream.of(holdout.learn()).mapToDouble(time::at).max().orElseThrow();
      assertThat(first - last).isGreaterThanOrEqualTo((double) delay.toMillis());
    }
  }

  private static EncodedRows rows(Dataset dataset) {
    int[] all = IntStream.range(0, dataset.size()).toArray();
    return new EncodedRows(
        all,
        new double[all.length][0],
        dataset.labels().isFraud(all),
        RecordWeights.of(dataset, all),
        new boolean[0],
        List.of(),
        List.of());
  }

  @Test
  void anEnsembleOverBothEncodingsComesBackFromItsFileAndGivesReasons() {
    Dataset dataset = Payments.usual(folder);
    TrainingPlan plan =
        Learners.plan("ensemble", Map.of("boosting.trees", "12", "logistic.penalty", "1"), 1);
    Run run =
        Experiment.run(dataset, Payments.plan(List.of(plan), Shares.defaults()), JobContext.none())
            .best();

    SealedModel sealed =
        ModelFileReader.read(
            ModelFileWriter.seal(
                run.draft(Policy.initial()), new ModelId("both", 1), Instant.EPOCH));

    assertThat(sealed.model().scorer())
        .isInstanceOf(EnsembleScorer.class)
        .isEqualTo(run.model().scorer());
    assertThat(sealed.manifest().provenance()).containsEntry("split by", "column:part");
    Assessment assessment = sealed.model().newAssessment();
    sealed
        .model()
        .assess(
            sealed.model().newRecord(Map.of("spent", 9, "amount", 3, "country", "XX")), assessment);
    assertThat(assessment.reasons(3)).isNotEmpty();
    assertThat(assessment.reasons(20).stream().map(reason -> reason.code()))
        .as("one reason a column, whichever member it comes from")
        .doesNotHaveDuplicates();
  }

  @Test
  void whoAsksForAnEarlyEndGetsAModelAllTheSame() {
    EarlyEnd end = new EarlyEnd();
    ExperimentReport report =
        Experiment.run(
            Payments.usual(folder),
            Payments.plan(SMALL, Shares.defaults()).with(SHORT),
            new SearchWatch(
                event -> {
                  if (event instanceof SearchEvent.Finished finished
                      && finished.trial().number() == 2) {
                    end.ask();
                  }
                },
                end),
            JobContext.none());

    PortfolioReport portfolio = report.portfolio().orElseThrow();
    assertThat(portfolio.chosen().learner()).isEqualTo("logistic");
    assertThat(portfolio.leftOut()).contains("boosting");
    assertThat(String.join(" ", portfolio.sentences())).contains("as you asked", "boosting");
  }

  @Test
  void aPortfolioSaysWhatWasTriedWhatWasTakenAndWhy() {
    PortfolioReport portfolio = compete(Payments.usual(folder)).portfolio().orElseThrow();

    assertThat(portfolio.tried()).isEqualTo(6);
    assertThat(portfolio.board()).extracting(trial -> trial.learner()).contains("majority");
    assertThat(portfolio.sentences().get(0)).contains("6 plans", "the test part decided nothing");
    assertThat(portfolio.sentences().get(1)).startsWith("Best of each: ");
    assertThat(portfolio.sentences().get(2)).startsWith("Taken: " + portfolio.chosen().learner());
  }

  @Test
  void twoRunsDifferInWhatWasPlannedDifferently() {
    Dataset dataset = Payments.usual(folder);
    Run one = Payments.run(dataset, "logistic");
    Run other =
        Experiment.run(
                dataset,
                Payments.plan(List.of(SMALL.get(1)), Shares.defaults().withCalibrate(0.1)),
                JobContext.none())
            .best();

    assertThat(RunFacts.of(one).against(RunFacts.of(one))).isEmpty();
    List<RunFacts.Difference> lines = RunFacts.of(one).against(RunFacts.of(other));
    assertThat(lines)
        .contains(new RunFacts.Difference("share of calibrate", "0.2", "0.1"))
        .anyMatch(line -> line.what().equals("parameter penalty") && line.right().equals("1.0"));
    assertThat(lines)
        .extracting(RunFacts.Difference::what)
        .doesNotContain("learner", "rows", "program");
  }

  @Test
  void noValueOfARecordIsAmongTheFactsOfARun() {
    Dataset dataset = Payments.usual(folder);
    String facts = RunFacts.of(Payments.run(dataset, "logistic")).texts().toString();
    int country = dataset.schema().require("country");
    ColumnValues.Texts values = (ColumnValues.Texts) dataset.rows().values(country);

    assertThat(facts).contains("country").doesNotContain(values.get(0));
  }
}
