package org.riskbench.validation;

import java.util.List;
import org.riskbench.card.CodeWeight;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.experiment.Past;
import org.riskbench.explain.CodeImportance;
import org.riskbench.explain.Importance;
import org.riskbench.explain.ImportancePlan;
import org.riskbench.explain.KnownRecords;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.RiskModel;

/** What matters to the model of a card, measured on fewer records than where somebody asks. */
final class CodeWeights {
  private static final ImportancePlan PLAN = new ImportancePlan(2_000, 20, 1);

  /** Another program answers for each record, which takes long. */
  private static final ImportancePlan IMPORTED = new ImportancePlan(400, 10, 1);

  private static final int MOST = 20;

  private CodeWeights() {}

  /** The weightiest codes first; none where the test part has frauds or goods alone. */
  static List<CodeWeight> of(Subject subject, JobContext context) {
    int[] rows = subject.chosen().test().rows();
    boolean[] fraud = subject.dataset().labels().isFraud(rows);
    long frauds = count(fraud);
    if (frauds == 0 || frauds == fraud.length) {
      return List.of();
    }
    RiskModel model = subject.chosen().model();
    Dataset dataset = subject.dataset();
    Past past = Past.of(model.velocity(), dataset, context.share(0.3, "velocity.count"));
    KnownRecords test =
        new KnownRecords(
            dataset.rows(), past.columns().values(), rows, fraud, RecordWeights.of(dataset, rows));
    ImportancePlan plan = subject.chosen().isImported() ? IMPORTED : PLAN;
    return Importance.of(model, test, plan, context.share(0.7, "explain.importance"))
        .codes()
        .stream()
        .limit(MOST)
        .map(CodeWeights::told)
        .toList();
  }

  private static long count(boolean[] fraud) {
    long frauds = 0;
    for (boolean each : fraud) {
      frauds += each ? 1 : 0;
    }
    return frauds;
  }

  private static CodeWeight told(CodeImportance code) {
    return new CodeWeight(
        code.code(), code.columns(), code.aucLoss(), code.aucInterval(), code.ownShare());
  }
}
