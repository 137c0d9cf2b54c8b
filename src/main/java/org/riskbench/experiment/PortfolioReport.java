package org.riskbench.experiment;

import java.util.List;
import org.riskbench.tuning.Trial;

/**
 * How learners competed on rows held out of the train part. Immutable.
 *
 * @param chosen the run of the winner
 * @param board the best trial of each learner, best first
 * @param tried how many plans were tried in all
 * @param leftOut learners that time did not suffice for
 * @param sentences what was done and why, for people
 */
public record PortfolioReport(
    Run chosen, List<Trial> board, int tried, List<String> leftOut, List<String> sentences) {
  public PortfolioReport {
    board = List.copyOf(board);
    leftOut = List.copyOf(leftOut);
    sentences = List.copyOf(sentences);
  }
}
