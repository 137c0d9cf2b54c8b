package org.riskbench.sample;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The world in motion: gives record after record in order of time, without end. Holds only what has
 * begun and not yet ended. One thread.
 */
final class Simulation {
  private static final double RATE_BEFORE = .032;
  private static final double RATE_AFTER = .039;

  private final Dice dice;
  private final Timeline timeline;
  private final HonestVisits visits;
  private final List<Ring> rings;
  private final double[] owed;
  private final int largestCampaign;
  private final PriorityQueue<Pending> pending =
      new PriorityQueue<>(Comparator.comparingLong(Pending::time).thenComparingLong(Pending::turn));
  private long turns;
  private double now = Timeline.START;

  private record Pending(long time, long turn, Attempt attempt) {}

  Simulation(SamplePlan plan) {
    dice = new Dice(plan.seed());
    timeline = new Timeline(plan.rows(), HonestVisits.MEAN_SIZE);
    Addresses addresses = new Addresses(plan.rows());
    Customers customers = new Customers(plan, addresses);
    visits = new HonestVisits(plan, addresses, customers);
    rings =
        List.of(
            new DeviceFarm(addresses, customers),
            new ThrowawayMail(addresses, customers),
            new AddressHopping(customers),
            new AccountTakeover(addresses, customers),
            new PartnerIdentities(customers),
            new LoneCheat(visits));
    owed = new double[rings.size()];
    largestCampaign = 1 + plan.rows() / 250;
    now = timeline.next(now, dice);
  }

  /** The next record. */
  Attempt next() {
    Pending first = pending.peek();
    while (first == null || first.time() > now) {
      begin();
      first = pending.peek();
    }
    pending.remove();
    return first.attempt();
  }

  /** Starts whatever starts now: a visit, and a campaign of each ring whose turn it is. */
  private void begin() {
    List<Attempt> visit = visits.visit(now, dice);
    plan(visit);
    double fraudPerHonest = Timeline.drifted(now) ? RATE_AFTER : RATE_BEFORE;
    fraudPerHonest /= 1 - fraudPerHonest;
    for (int i = 0; i < owed.length; i++) {
      owed[i] += visit.size() * fraudPerHonest * rings.get(i).share(now);
      if (owed[i] > 0 && dice.chance(.05)) {
        owed[i] -= campaign(rings.get(i));
      }
    }
    now = timeline.next(now, dice);
  }

  private int campaign(Ring ring) {
    List<Attempt> campaign = ring.campaign(now, largestCampaign, dice);
    plan(campaign);
    return campaign.size();
  }

  private void plan(List<Attempt> attempts) {
    for (Attempt attempt : attempts) {
      pending.add(new Pending(attempt.time(), turns++, attempt));
    }
  }
}
