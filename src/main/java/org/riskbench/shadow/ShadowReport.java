package org.riskbench.shadow;

import java.time.Instant;
import java.util.List;
import org.riskbench.decision.Decision;
import org.riskbench.scoring.ModelId;

/**
 * Champion and challenger on the same records.
 *
 * @param since when the challenger took its place
 * @param compared records that both scored
 * @param dropped records that the challenger did not get to, so as not to hold up the champion
 * @param skipped records that the champion decided without a score, or under the kill switch
 * @param championBands from the lowest up
 * @param challengerBands from the lowest up
 * @param cells records by champion band, then challenger band
 * @param differences records by challenger's score less the champion's, in steps of {@link
 *     #differenceStep}, the first centred on -1000
 * @param championAlertRate share that the champion's score does not approve
 * @param challengerAlertRate the same of the challenger's
 */
public record ShadowReport(
    ModelId champion,
    ModelId challenger,
    Instant since,
    long compared,
    long dropped,
    long skipped,
    List<ShownBand> championBands,
    List<ShownBand> challengerBands,
    long[][] cells,
    long[] differences,
    int differenceStep,
    Rate championAlertRate,
    Rate challengerAlertRate,
    SwapSets swaps) {
  /** A band by name and decision. */
  public record ShownBand(String name, Decision decision) {
    /** Whether what becomes of records in it can be observed: those declined never show. */
    public boolean isObservable() {
      return decision != Decision.DECLINE;
    }
  }

  /** Records on which the two decide otherwise. */
  public long disagreements() {
    long sum = 0;
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < cells[i].length; j++) {
        if (championBands.get(i).decision() != challengerBands.get(j).decision()) {
          sum += cells[i][j];
        }
      }
    }
    return sum;
  }
}
