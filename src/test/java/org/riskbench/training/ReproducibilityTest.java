package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.scoring.ScorerFile;

/** The promise of every learner: the same plan, data and seed give the same bits. */
class ReproducibilityTest {
  /** More than one block of whatever learners divide rows into. */
  private static final int ROWS = 3_000;

  private static final Map<String, String> LESS_WORK =
      Map.of("factorization-machine", "epochs", "boosting", "trees", "ensemble", "boosting.trees");

  static Stream<String> learners() {
    return Learners.names().stream();
  }

  @ParameterizedTest
  @MethodSource("learners")
  void oneThreadAndSeveralGiveTheSameBytes(String learner) {
    Map<String, String> settings =
        LESS_WORK.containsKey(learner) ? Map.of(LESS_WORK.get(learner), "15") : Map.of();
    TrainingPlan plan = Learners.plan(learner, settings, 11);

    byte[] alone = bytes(plan, JobContext.none());

    assertThat(onSeveralThreads(plan)).isEqualTo(alone);
    assertThat(bytes(plan, JobContext.none())).as("once more").isEqualTo(alone);
  }

  private static byte[] bytes(TrainingPlan plan, JobContext context) {
    TrainingSet rows = Samples.rows(ROWS, 8, 2, 5);
    List<Holdout> holdouts =
        List.of(
            new Holdout(
                IntStream.range(0, 2_000).toArray(), IntStream.range(2_000, ROWS).toArray()));
    TrainingPlan settled = PlanSearch.settle(plan, rows, holdouts, context);
    return ScorerFile.write(Trainers.train(settled, rows, context).scorer());
  }

  private static byte[] onSeveralThreads(TrainingPlan plan) {
    CompletableFuture<JobState<byte[]>> end = new CompletableFuture<>();
    try (JobRunner runner = new LaneJobRunner()) {
      runner.submit(
          JobRunner.Lane.COMPUTE,
          Job.of("train", context -> bytes(plan, context)),
          state -> {
            if (state.ended()) {
              end.complete(state);
            }
          });
      JobState<byte[]> state = end.join();
      assertThat(state).isInstanceOf(JobState.Succeeded.class);
      return ((JobState.Succeeded<byte[]>) state).result();
    }
  }
}
