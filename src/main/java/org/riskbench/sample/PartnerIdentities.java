package org.riskbench.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Invented persons with ripened accounts, brought in through the partners' shops: the ring that
 * appears at the drift, so that a model of the first half has never seen it.
 */
final class PartnerIdentities implements Ring {
  private final Customers customers;

  PartnerIdentities(Customers customers) {
    this.customers = customers;
  }

  @Override
  public double share(double time) {
    return Timeline.drifted(time) ? .23 : 0;
  }

  @Override
  public List<Attempt> campaign(double start, int limit, Dice dice) {
    String domain = dice.chance(.4) ? Mails.small(dice) : Mails.provider(start, dice);
    Place[] lines = {customers.anyHome(dice), customers.anyHome(dice)};
    List<Attempt> attempts = new ArrayList<>();
    long machine = dice.next();
    double time = start;
    for (int left = Math.min(limit, dice.between(8, 20)); left > 0; left--) {
      double joined = time - dice.between(10, 120) * (double) Timeline.DAY;
      Customer person = customers.invented(joined, domain, dice);
      machine = dice.chance(.6) ? dice.next() : machine;
      boolean partner = dice.chance(.6);
      Device device = partner ? Device.partner(machine) : Device.desktop(machine);
      attempts.add(
          new Attempt(
              (long) time,
              false,
              person.mail(),
              dice.one(lines),
              dice.chance(.2) ? device.hidden() : device,
              person.country(),
              person.ageDays(time),
              (int) dice.logNormal(7_000, .7),
              partner ? Channel.PARTNER : Channel.WEB,
              Checks.roll(.78, .82, dice),
              Label.fraud((long) time, 20, dice)));
      time += 90 + dice.exponential(7 * Timeline.HOUR);
    }
    return attempts;
  }
}
