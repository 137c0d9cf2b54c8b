package org.riskbench.ledger;

import org.riskbench.decision.Decision;

/**
 * What came of matured decisions in money, in units of the currency. Immutable.
 *
 * @param lost to frauds that were let through, less what came back
 * @param assumed of how many of them the amount at stake stands for a loss that nobody stated
 * @param stopped amount of frauds that a review met, less what was lost all the same
 * @param held amount of goods that a review met
 * @param minutes that reviews took, as far as it was told
 */
public record LiveMoney(double lost, long assumed, double stopped, double held, double minutes) {

  /** Adds up. */
  static final class Count {
    private double lost;
    private long assumed;
    private double stopped;
    private double held;
    private double minutes;

    void add(Observed seen, boolean fraud) {
      double amount = Math.max(0, seen.amount().orElse(0));
      boolean reviewed = seen.decision() == Decision.REVIEW;
      minutes += seen.told().minutes().orElse(0);
      if (!fraud) {
        held += reviewed ? amount : 0;
        return;
      }
      boolean stated = seen.told().loss().isPresent();
      // Of a fraud that a review met nothing was lost unless somebody says so.
      double loss = seen.told().loss().orElse(reviewed ? 0 : amount);
      double net = Math.max(0, loss - seen.told().recovered().orElse(0));
      lost += net;
      assumed += stated || reviewed ? 0 : 1;
      stopped += reviewed ? Math.max(0, amount - net) : 0;
    }

    LiveMoney sum() {
      return new LiveMoney(lost, assumed, stopped, held, minutes);
    }
  }
}
