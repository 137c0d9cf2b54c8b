package org.riskbench.cli;

import java.util.List;
import org.riskbench.decision.Decision;
import org.riskbench.explain.CounterfactualReport;
import org.riskbench.explain.Neighbour;
import org.riskbench.explain.Outlook;
import org.riskbench.explain.Waterfall;

/**
 * All that is told of one record.
 *
 * @param row counted from 0 among the data rows of the file
 * @param isPast whether the neighbours happened before it
 */
record ExplainedRow(
    long row,
    Outlook outlook,
    Waterfall waterfall,
    Decision target,
    CounterfactualReport counterfactual,
    List<Near> neighbours,
    boolean isPast) {
  /**
   * A known record like it.
   *
   * @param row counted from 0 among the data rows of the file
   */
  record Near(long row, Neighbour neighbour) {}
}
