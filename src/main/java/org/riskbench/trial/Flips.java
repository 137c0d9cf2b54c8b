package org.riskbench.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.evaluation.ScoredRecords;

/**
 * Records that one policy decides otherwise than another does, on the same records. Another
 * treatment of the same decision, such as a manual review in place of a step-up, counts too.
 * Immutable.
 *
 * @param all the records decided otherwise, in the order of the cases
 * @param outOf weight of all the cases
 */
public record Flips(List<Flip> all, double outOf) {
  /** So many are shown one by one. */
  public static final int SHOWN = 20;

  /**
   * Records that go from one decision to another.
   *
   * @param records how many, unweighted
   * @param frauds how many of them are fraud, unweighted
   * @param weight how many records they stand for
   * @param amount weighted sum of their amounts
   * @param saved expected cost before minus after, weighted, in units of the currency
   */
  public record Move(
      Decision before,
      Decision after,
      long records,
      long frauds,
      double weight,
      double amount,
      double saved) {
    /** Whether the decision after is harder on them. */
    public boolean isStricter() {
      return after.compareTo(before) > 0;
    }
  }

  /**
   * One record.
   *
   * @param position in the cases
   * @param weight how many records it stands for
   * @param amount its own, 0 where missing
   * @param saved expected cost before minus after, of this record alone
   */
  public record Flip(
      int position,
      Decision before,
      Decision after,
      boolean fraud,
      double weight,
      double amount,
      double saved) {
    /** Whether the decision after is harder on it. */
    public boolean isStricter() {
      return after.compareTo(before) > 0;
    }
  }

  /**
   * The flips of one group of records.
   *
   * @param records how many records the group has, unweighted
   * @param stricter how many are decided harder
   * @param milder how many are decided milder
   * @param other how many get another treatment of the same decision
   * @param saved expected cost before minus after, weighted
   */
  public record InGroup(
      String group, long records, long stricter, long milder, long other, double saved) {
    /** Share of the group that is decided otherwise, 0 to 1. */
    public double share() {
      return records > 0 ? (double) (stricter + milder + other) / records : 0;
    }
  }

  public Flips {
    all = List.copyOf(all);
  }

  /**
   * Compares.
   *
   * @param before the cases as the one model scores them and its rules hold them
   * @param after the same rows of the same dataset as the other does; weights are theirs
   */
  public static Flips between(
      Cases before, Policy old, Cases after, Policy changed, CostModel costs) {
    ScoredRecords records = after.scored().records();
    double[] amounts = after.amounts(costs);
    RecordBands was = new RecordBands(old.bands());
    RecordBands is = new RecordBands(changed.bands());
    List<Flip> flips = new ArrayList<>();
    double outOf = 0;
    for (int i = 0; i < before.size(); i++) {
      outOf += records.weight(i);
      Band from = was.of(before.scored().scores()[i], before.leeways().at(i));
      Band to = is.of(after.scored().scores()[i], after.leeways().at(i));
      if (from.decision() != to.decision() || from.treatment() != to.treatment()) {
        boolean fraud = records.fraud()[i];
        double amount = amounts[i] > 0 ? amounts[i] : 0;
        double saved =
            amount > 0
                ? costs.cost(from.treatment(), fraud).at(amount)
                    - costs.cost(to.treatment(), fraud).at(amount)
                : 0;
        flips.add(
            new Flip(i, from.decision(), to.decision(), fraud, records.weight(i), amount, saved));
      }
    }
    return new Flips(flips, outOf);
  }

  /** By decision before and after; the same decision twice where only the treatment changes. */
  public List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (Decision before : Decision.values()) {
      for (Decision after : Decision.values()) {
        List<Flip> of =
            all.stream().filter(f -> f.before() == before && f.after() == after).toList();
        if (!of.isEmpty()) {
          moves.add(
              new Move(
                  before,
                  after,
                  of.size(),
                  of.stream().filter(Flip::fraud).count(),
                  of.stream().mapToDouble(Flip::weight).sum(),
                  of.stream().mapToDouble(flip -> flip.weight() * flip.amount()).sum(),
                  of.stream().mapToDouble(flip -> flip.weight() * flip.saved()).sum()));
        }
      }
    }
    return moves;
  }

  /** Those whose own cost rises or falls most, at most {@link #SHOWN}. */
  public List<Flip> dearest() {
    return all.stream()
        .sorted(Comparator.comparingDouble((Flip flip) -> -Math.abs(flip.saved())))
        .limit(SHOWN)
        .toList();
  }

  /**
   * By the groups of a column, the largest first.
   *
   * @param cases the cases they were found in, either way
   * @param grouping of their dataset
   */
  public List<InGroup> by(Cases cases, Grouping grouping) {
    long[] records = new long[grouping.size()];
    for (int row : cases.scored().rows()) {
      records[grouping.of(row)]++;
    }
    List<List<Flip>> members = new ArrayList<>();
    for (int group = 0; group < records.length; group++) {
      members.add(new ArrayList<>());
    }
    all.forEach(flip -> members.get(grouping.of(cases.scored().rows()[flip.position()])).add(flip));
    List<InGroup> groups = new ArrayList<>();
    for (int group = 0; group < records.length; group++) {
      if (records[group] > 0) {
        groups.add(inGroup(grouping.names().get(group), records[group], members.get(group)));
      }
    }
    return groups;
  }

  private static InGroup inGroup(String name, long records, List<Flip> flips) {
    long stricter = flips.stream().filter(Flip::isStricter).count();
    long milder = flips.stream().filter(flip -> flip.after().compareTo(flip.before()) < 0).count();
    return new InGroup(
        name,
        records,
        stricter,
        milder,
        flips.size() - stricter - milder,
        flips.stream().mapToDouble(flip -> flip.weight() * flip.saved()).sum());
  }

  /** How many records are decided otherwise, unweighted. */
  public long records() {
    return all.size();
  }

  /** Share of the records that is decided otherwise, weighted, 0 to 1. */
  public double share() {
    double weight = all.stream().mapToDouble(Flip::weight).sum();
    return outOf > 0 ? weight / outOf : 0;
  }

  /** Expected cost before minus after, weighted, in units of the currency. */
  public double saved() {
    return all.stream().mapToDouble(flip -> flip.weight() * flip.saved()).sum();
  }
}
