package org.riskbench.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Reason;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/**
 * The records of a part with what was told of their past, so that a model can be asked for reasons
 * again and again. Immutable and thread-safe.
 */
public final class ReasonRecords {
  private static final int MOST_LOOKED = 10_000;

  /** So many records are looked at in depth, for examples of rare codes. */
  private static final int IN_DEPTH = 200;

  private static final int ROWS_PER_CHECKPOINT = 128;
  private static final int ALL = Integer.MAX_VALUE;

  private final Dataset dataset;
  private final PartScores part;
  private final Past past;

  private ReasonRecords(Dataset dataset, PartScores part, Past past) {
    this.dataset = dataset;
    this.part = part;
    this.past = past;
  }

  /**
   * Prepares the records; takes one look at all of the dataset where the past counts.
   *
   * @param model whose scores the part has
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static ReasonRecords of(
      RiskModel model, Dataset dataset, PartScores part, JobContext context) {
    return new ReasonRecords(dataset, part, Past.of(model.recipe().velocity(), dataset, context));
  }

  /**
   * How often each code speaks for the records that a policy does not approve; of many of them an
   * even sample.
   *
   * @param model the one they were prepared for, without rules, in any words
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public ReasonUse use(RiskModel model, Policy policy, JobContext context) {
    int[] stopped =
        IntStream.range(0, part.size())
            .filter(i -> policy.decide(part.scores()[i]) != Decision.APPROVE)
            .toArray();
    int step = Math.max(1, (stopped.length + MOST_LOOKED - 1) / MOST_LOOKED);
    Asking asking = new Asking(model);
    ReasonUse.Tally tally = new ReasonUse.Tally();
    int looked = 0;
    for (int i = 0; i < stopped.length; i += step) {
      if (looked % ROWS_PER_CHECKPOINT == 0) {
        context.checkpoint();
        context.progress((double) i / stopped.length, "reasons");
      }
      int most = looked < IN_DEPTH ? ALL : ReasonUse.Tally.COUNTED;
      tally.add(stopped[i], asking.about(stopped[i]).reasons(most));
      looked++;
    }
    return tally.of(stopped.length, looked);
  }

  /**
   * What a model says about a record by a code.
   *
   * @param position of the record in the part
   * @return empty where the code does not speak for it
   */
  public Optional<String> said(RiskModel model, int position, String code) {
    return new Asking(model)
        .about(position).reasons(ALL).stream()
            .filter(reason -> reason.code().equals(code))
            .map(Reason::text)
            .findFirst();
  }

  /** What a model tells the customer of a record. */
  public List<String> toldCustomer(RiskModel model, int position) {
    return new Asking(model)
        .about(position).customerReasons().stream().map(reason -> reason.text()).toList();
  }

  private final class Asking {
    private final RiskModel model;
    private final Assessment assessment;
    private final Rows.Cursor cursor;
    private final double[] told = new double[past.plan().size()];

    Asking(RiskModel model) {
      this.model = model;
      this.assessment = model.newAssessment();
      this.cursor = dataset.rows().project(model.inputs()).cursor();
    }

    Assessment about(int position) {
      int row = part.rows()[position];
      past.columns().read(row, told);
      model.assess(cursor.at(row), told, assessment);
      return assessment;
    }
  }
}
