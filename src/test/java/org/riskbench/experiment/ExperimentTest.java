package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.decision.Policy;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

class ExperimentTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"majority", "logistic-sgd", "factorization-machine"})
  void theSameSeedGivesTheSameBits(String learner) {
    Run first = Payments.run(Payments.usual(folder), learner);
    Run second = Payments.run(Payments.usual(folder), learner);

    assertThat(second.model()).isEqualTo(first.model());
    assertThat(second.test().records().ranking()).isEqualTo(first.test().records().ranking());
    assertThat(second.test().scores()).isEqualTo(first.test().scores());
    assertThat(second.evaluation().metrics()).isEqualTo(first.evaluation().metrics());
    assertThat(second.data()).isEqualTo(first.data());
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic-sgd", "factorization-machine"})
  void whatTheTestRowsHoldNeverReachesTheModel(String learner) {
    Run usual = Payments.run(Payments.usual(folder), learner);
    Run other = Payments.run(Payments.withOtherTestRows(folder), learner);

    assertThat(other.model()).isEqualTo(usual.model());
    assertThat(other.model().inputs()).isEqualTo(usual.model().inputs());
    assertThat(other.trainingSchema().inputs()).isEqualTo(usual.trainingSchema().inputs());
    assertThat(other.test().records().ranking()).isNotEqualTo(usual.test().records().ranking());
  }

  @Test
  void aLearnerThatFailsIsReportedAndTheOthersStay() {
    ExperimentReport report =
        Experiment.run(
            Payments.withoutSignal(folder),
            Payments.plan("logistic-sgd", "majority"),
            JobContext.none());

    assertThat(report.runs()).extracting(Run::learner).containsExactly("majority");
    assertThat(report.failures()).extracting(Problem::code).containsExactly("DATA-211");
    assertThat(report.best().learner()).isEqualTo("majority");
  }

  @Test
  void anExperimentWithoutARunFailsWithTheFirstLearnersProblem() {
    assertThatThrownBy(
            () ->
                Experiment.run(
                    Payments.withoutSignal(folder),
                    Payments.plan("logistic-sgd", "factorization-machine"),
                    JobContext.none()))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("DATA-211"));
  }

  @Test
  void anExperimentStopsWhereverItIsCancelled() {
    CancelledAt never = new CancelledAt(Integer.MAX_VALUE);
    Experiment.run(Payments.usual(folder), Payments.plan("logistic-sgd"), never);
    assertThat(never.seen()).isGreaterThan(3);

    for (int at : new int[] {1, 2, never.seen() / 2, never.seen()}) {
      CancelledAt context = new CancelledAt(at);
      assertThatThrownBy(
              () -> Experiment.run(Payments.usual(folder), Payments.plan("logistic-sgd"), context))
          .isInstanceOf(CancelledException.class);
      assertThat(context.seen()).as("went on after it was cancelled").isEqualTo(at);
    }
  }

  @Test
  void theBestRunHasTheHighestAucWhateverTheOrder() {
    ExperimentReport report =
        Experiment.run(
            Payments.usual(folder), Payments.plan("majority", "logistic-sgd"), JobContext.none());
    List<Run> turned = new ArrayList<>(report.runs());
    Collections.reverse(turned);

    assertThat(report.runs()).extracting(Run::learner).containsExactly("majority", "logistic-sgd");
    assertThat(report.best().learner()).isEqualTo("logistic-sgd");
    assertThat(new ExperimentReport(report.split(), turned, List.of(), List.of()).best())
        .isSameAs(report.best());
  }

  @Test
  void theEarlierRunOfATieIsTheBest() {
    ExperimentReport report =
        Experiment.run(
            Payments.usual(folder), Payments.plan("majority", "majority"), JobContext.none());

    assertThat(report.best()).isSameAs(report.runs().get(0));
  }

  @Test
  void aDraftCarriesExactlyTheThresholdsItIsGiven() {
    Run run = Payments.run(Payments.usual(folder), "logistic-sgd");

    ModelDraft draft = run.draft(Policy.of(1, 321, 654));

    assertThat(draft.model().policy().reviewFrom()).isEqualTo(321);
    assertThat(draft.model().policy().declineFrom()).isEqualTo(654);
    assertThat(draft.model()).isEqualTo(run.model().with(Policy.of(1, 321, 654)));
    assertThat(run.model().policy()).as("the run stays as it was").isEqualTo(Policy.initial());
  }
}
