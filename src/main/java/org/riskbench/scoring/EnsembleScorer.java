package org.riskbench.scoring;

import java.util.Arrays;
import java.util.List;

/**
 * Several models over one record: an intercept and the weighted margins of the members, added up in
 * their order. Each member reads a stretch of the encoded record, which members may share.
 */
public final class EnsembleScorer implements Scorer {
  private final int width;
  private final double intercept;
  private final List<Member> members;

  /** One stretch a member, so that members read it as if it were a whole record. */
  private final ThreadLocal<double[][]> stretches;

  /**
   * One of the models.
   *
   * @param from where in the encoded record its features begin
   * @param weight of its margin, 0 or more
   */
  public record Member(Scorer scorer, int from, double weight) {
    public Member {
      if (scorer instanceof EnsembleScorer) {
        throw new IllegalArgumentException("an ensemble has no ensembles among its members");
      }
      if (from < 0 || !Scorer.isSound(weight) || weight < 0) {
        throw new IllegalArgumentException("a member has a place and a weight of 0 or more");
      }
    }
  }

  /**
   * A scorer.
   *
   * @param width features of an encoded record
   * @throws IllegalArgumentException if there is no member, or one reads features that are not
   *     there
   */
  public EnsembleScorer(int width, double intercept, List<Member> members) {
    boolean within =
        members.stream().allMatch(each -> each.from() <= width - each.scorer().width());
    if (members.isEmpty() || !within || !Scorer.isSound(intercept)) {
      throw new IllegalArgumentException("an ensemble has members that read its records");
    }
    this.width = width;
    this.intercept = intercept;
    this.members = List.copyOf(members);
    this.stretches =
        ThreadLocal.withInitial(
            () ->
                this.members.stream()
                    .map(each -> new double[each.from() == 0 ? 0 : each.scorer().width()])
                    .toArray(double[][]::new));
  }

  @Override
  public int width() {
    return width;
  }

  /** Log-odds to which the members' are added. */
  public double intercept() {
    return intercept;
  }

  /** The models in the order in which they are added up. */
  public List<Member> members() {
    return members;
  }

  @Override
  public double margin(double[] features) {
    double[][] rooms = stretches.get();
    double sum = intercept;
    for (int i = 0; i < rooms.length; i++) {
      Member member = members.get(i);
      double[] stretch = features;
      if (member.from() > 0) {
        stretch = rooms[i];
        System.arraycopy(features, member.from(), stretch, 0, stretch.length);
      }
      sum += member.weight() * member.scorer().margin(stretch);
    }
    return sum;
  }

  @Override
  public boolean canRead(double[] reference) {
    return members.stream().allMatch(each -> each.scorer().canRead(stretch(reference, each)));
  }

  @Override
  public void contributions(double[] features, double[] reference, double[] out) {
    Arrays.fill(out, 0, width, 0);
    for (Member member : members) {
      double[] parts = new double[member.scorer().width()];
      member.scorer().contributions(stretch(features, member), stretch(reference, member), parts);
      for (int i = 0; i < parts.length; i++) {
        out[member.from() + i] += member.weight() * parts[i];
      }
    }
  }

  private static double[] stretch(double[] features, Member member) {
    return Arrays.copyOfRange(features, member.from(), member.from() + member.scorer().width());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EnsembleScorer ensemble
        && width == ensemble.width
        && Double.compare(intercept, ensemble.intercept) == 0
        && members.equals(ensemble.members);
  }

  @Override
  public int hashCode() {
    return 31 * width + members.hashCode();
  }

  @Override
  public String toString() {
    return "EnsembleScorer[" + members.size() + " members]";
  }
}
