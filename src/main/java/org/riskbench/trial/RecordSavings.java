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
  static double[] of(Cases cases, List<Band> baseline, List<Band> bands, CostModel costs) {
    Treatment[] before = byScore(baseline);
    Treatment[] now = byScore(bands);
    ScoredRecords records = cases.scored().records();
    double[] amounts = cases.amounts(costs);
    double[] saved = new double[cases.size()];
    for (int i = 0; i < saved.length; i++) {
      Treatment old = before[cases.scored().scores()[i]];
      Treatment changed = now[cases.scored().scores()[i]];
      if (old != changed && amounts[i] > 0) {
        boolean fraud = records.fraud()[i];
        double one =
            costs.cost(old, fraud).at(amounts[i]) - costs.cost(changed, fraud).at(amounts[i]);
        saved[i] = records.weight(i) * one;
      }
    }
    return saved;
  }

  private static Treatment[] byScore(List<Band> bands) {
    Treatment[] treatments = new Treatment[1001];
    int band = 0;
    for (int score = 0; score < treatments.length; score++) {
      while (band + 1 < bands.size() && score >= bands.get(band + 1).from()) {
        band++;
      }
      treatments[score] = bands.get(band).treatment();
    }
    return treatments;
  }
}
