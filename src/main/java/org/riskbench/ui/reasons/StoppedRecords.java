package org.riskbench.ui.reasons;

import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.experiment.ReasonRecords;
import org.riskbench.experiment.ReasonUse;
import org.riskbench.job.JobContext;
import org.riskbench.ui.session.DeskRun;

/**
 * What is asked for when codes are counted. Immutable.
 *
 * @param known the records, if they were prepared before
 */
record StoppedRecords(
    DeskRun run,
    Policy policy,
    ReasonDictionary words,
    Dataset dataset,
    Optional<ReasonRecords> known) {
  /** What came out. */
  record Found(StoppedRecords asked, ReasonRecords records, ReasonUse use) {
    /** A record that is declined by its score, as a position among the test records. */
    Optional<Integer> declined() {
      int[] scores = asked.run.test().scores();
      return IntStream.range(0, scores.length)
          .filter(i -> asked.policy.decide(scores[i]) == Decision.DECLINE)
          .boxed()
          .findFirst();
    }
  }

  /** Whether the same comes out: words don't matter, but which values a code may speak for. */
  boolean isLike(StoppedRecords other) {
    return run.equals(other.run)
        && policy.equals(other.policy)
        && dataset.equals(other.dataset)
        && words.codes().stream()
            .map(code -> code.direction())
            .toList()
            .equals(other.words.codes().stream().map(code -> code.direction()).toList());
  }

  Found find(JobContext context) {
    JobContext counting = context.share(0.3, "reasons");
    ReasonRecords records =
        known.orElseGet(
            () ->
                ReasonRecords.of(
                    run.model(), dataset, run.test(), context.share(0.7, "velocity.count")));
    return new Found(
        this,
        records,
        records.use(run.model().with(run.model().reasons().with(words)), policy, counting));
  }
}
