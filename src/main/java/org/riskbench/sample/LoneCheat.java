package org.riskbench.sample;

import java.util.List;

/**
 * Fraud without a ring: customers who dispute what they bought, and single stolen cards. Nobody
 * could find all of these, which keeps the sample honest about what a model can reach.
 */
final class LoneCheat implements Ring {
  private final HonestVisits visits;

  LoneCheat(HonestVisits visits) {
    this.visits = visits;
  }

  @Override
  public double share(double time) {
    return .09;
  }

  @Override
  public List<Attempt> campaign(double start, int limit, Dice dice) {
    Attempt honest = visits.visit(start, dice).get(0);
    return List.of(
        new Attempt(
            honest.time(),
            honest.registration(),
            honest.mail(),
            honest.place(),
            honest.device(),
            honest.billing(),
            honest.ageDays(),
            (int) (honest.cents() * 1.5),
            honest.channel(),
            Checks.roll(.84, .76, dice),
            Label.fraud(honest.time(), 24, dice)));
  }
}
