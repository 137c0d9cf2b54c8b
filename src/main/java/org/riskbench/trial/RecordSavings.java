package org.riskbench.trial;

import java.util.List;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Treatment;
import org.riskbench.evaluation.ScoredRecords;

/** What bands save on single records: the difference of two sums of money, taken apart. */
final class RecordSavings {
  private RecordSavings() {}

  /** What each record costs less under bands than under a baseline's, weighted. */
  static double[] of(Cases cases, Baseline baseline, List<Band> bands, CostModel costs) {
    RecordBands before = new RecordBands(baseline.bands());
    RecordBands now = new RecordBands(bands);
    ScoredRecords records = cases.scored().records();
    double[] amounts = cases.amounts(costs);
    double[] saved = new double[cases.size()];
    for (int i = 0; i < saved.length; i++) {
      int score = cases.scored().scores()[i];
      Treatment old = before.of(score, baseline.leeways().at(i)).treatment();
      Treatment changed = now.of(score, cases.leeways().at(i)).treatment();
      if (old != changed && amounts[i] > 0) {
        boolean fraud = records.fraud()[i];
        double one =
            costs.cost(old, fraud).at(amounts[i]) - costs.cost(changed, fraud).at(amounts[i]);
        saved[i] = records.weight(i) * one;
      }
    }
    return saved;
  }
}
