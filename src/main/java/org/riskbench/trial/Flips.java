package org.riskbench.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.evaluation.ScoredRecords;

/**
 * Records that one policy decides otherwise than another does, on the same records. Immutable.
 *
 * @param moves by decision before and after, without those that stay
 * @param dearest positions, in the cases, of the records whose cost rises or falls most
 */
public record Flips(List<Move> moves, List<Flip> dearest) {
  /** So many are shown one by one. */
  public static final int SHOWN = 20;

  /**
   * Records that go from one decision to another.
   *
   * @param records how many, unweighted
   * @param frauds how many of them are fraud, unweighted
   * @param amount sum of their amounts
   * @param saved expected cost before minus after, in units of the currency
   */
  public record Move(
      Decision before, Decision after, long records, long frauds, double amount, double saved) {}

  /**
   * One record.
   *
   * @param position in the cases
   * @param saved expected cost before minus after
   */
  public record Flip(
      int position, Decision before, Decision after, boolean fraud, double amount, double saved) {}

  /**
   * Compares.
   *
   * @param before the cases as the one model scores them
   * @param after the same rows of the same dataset as the other does
   */
  public static Flips between(
      Cases before, Policy old, Cases after, Policy changed, CostModel costs) {
    ScoredRecords records = before.scored().records();
    double[] amounts = before.amounts(costs);
    List<Flip> flips = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      var from = old.band(before.scored().scores()[i]);
      var to = changed.band(after.scored().scores()[i]);
      if (from.decision() != to.decision()) {
        boolean fraud = records.fraud()[i];
        double amount = amounts[i] > 0 ? amounts[i] : 0;
        double saved =
            amount > 0
                ? costs.cost(from.treatment(), fraud).at(amount)
                    - costs.cost(to.treatment(), fraud).at(amount)
                : 0;
        flips.add(new Flip(i, from.decision(), to.decision(), fraud, amount, saved));
      }
    }
    return new Flips(moves(flips), dearest(flips));
  }

  private static List<Move> moves(List<Flip> flips) {
    List<Move> moves = new ArrayList<>();
    for (Decision before : Decision.values()) {
      for (Decision after : Decision.values()) {
        List<Flip> of =
            flips.stream().filter(f -> f.before() == before && f.after() == after).toList();
        if (!of.isEmpty()) {
          moves.add(
              new Move(
                  before,
                  after,
                  of.size(),
                  of.stream().filter(Flip::fraud).count(),
                  of.stream().mapToDouble(Flip::amount).sum(),
                  of.stream().mapToDouble(Flip::saved).sum()));
        }
      }
    }
    return moves;
  }

  private static List<Flip> dearest(List<Flip> flips) {
    return IntStream.range(0, flips.size())
        .mapToObj(flips::get)
        .sorted(Comparator.comparingDouble((Flip flip) -> -Math.abs(flip.saved())))
        .limit(SHOWN)
        .toList();
  }

  /** How many records are decided otherwise, unweighted. */
  public long records() {
    return moves.stream().mapToLong(Move::records).sum();
  }
}
