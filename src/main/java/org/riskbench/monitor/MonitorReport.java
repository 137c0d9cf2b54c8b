package org.riskbench.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.riskbench.scoring.ModelId;

/**
 * What is known of a published model at work, at one moment. Immutable; the arrays in it are not to
 * be written to.
 *
 * @param since when it was published
 * @param at when this was told
 * @param records scored since then
 * @param from when the first of the latest records may have come
 * @param latest how many records are looked at as the latest ones
 * @param least so many are needed to be judged
 * @param isKept whether the model's file keeps what training had
 * @param bands in the order of the policy
 * @param columns those whose distribution differs most first
 * @param alerts the gravest first
 * @param everAlerted alerts raised since the start
 */
public record MonitorReport(
    ModelId model,
    Instant since,
    Instant at,
    long records,
    Instant from,
    long latest,
    long least,
    boolean isKept,
    List<BandFigures> bands,
    ScoreFigures scores,
    List<ColumnFigures> columns,
    List<Alert> alerts,
    long everAlerted) {
  /** Whether there are records enough to be judged. */
  public boolean isJudged() {
    return latest >= least;
  }

  /** What is known of a column. */
  public Optional<ColumnFigures> column(String name) {
    return columns.stream().filter(each -> each.column().equals(name)).findFirst();
  }
}
