package org.riskbench.ui.reasons;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.experiment.ReasonRecords;
import org.riskbench.experiment.ReasonUse;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.RiskModel;
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
    /**
     * What a code says in these words about a record that it speaks for; empty if it speaks for
     * none.
     */
    Optional<String> said(ReasonDictionary words, String code) {
      return use.example(code).flatMap(record -> records.said(asked.model(words), record, code));
    }

    /** What the customer of a declined record is told in these words; empty if none is declined. */
    List<String> toldCustomer(ReasonDictionary words) {
      int[] scores = asked.run.test().scores();
      return IntStream.range(0, scores.length)
          .filter(i -> asked.policy.decide(scores[i]) == Decision.DECLINE)
          .limit(1)
          .mapToObj(i -> records.toldCustomer(asked.model(words).with(asked.policy), i))
          .flatMap(List::stream)
          .toList();
    }
  }

  /** The run's model in these words. */
  private RiskModel model(ReasonDictionary said) {
    return run.model().with(run.model().reasons().with(said));
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
    return new Found(this, records, records.use(model(words), policy, counting));
  }
}
