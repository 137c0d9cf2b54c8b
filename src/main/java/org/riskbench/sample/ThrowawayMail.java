package org.riskbench.sample;

import java.util.ArrayList;
import java.util.List;

/** Accounts on one throw-away mail domain; mostly over when providers are blocked at the drift. */
final class ThrowawayMail implements Ring {
  private final Addresses addresses;
  private final Customers customers;

  ThrowawayMail(Addresses addresses, Customers customers) {
    this.addresses = addresses;
    this.customers = customers;
  }

  @Override
  public double share(double time) {
    return Timeline.drifted(time) ? .10 : .28;
  }

  @Override
  public List<Attempt> campaign(double start, int limit, Dice dice) {
    String domain = dice.chance(.25) ? Mails.THROWAWAY : Mails.small(dice);
    Place[] exits = {addresses.exit(dice), customers.anyHome(dice), customers.anyHome(dice)};
    List<Attempt> attempts = new ArrayList<>();
    long machine = dice.next();
    double time = start;
    for (int left = Math.min(limit, dice.between(6, 20)); left > 0; left--) {
      machine = dice.chance(.5) ? dice.next() : machine;
      Device device = dice.chance(.5) ? Device.desktop(machine) : Device.mobile(machine);
      boolean registers = dice.chance(.7);
      int age = registers ? 0 : dice.between(0, 9);
      Customer person = customers.invented(time, domain, dice);
      attempts.add(
          new Attempt(
              (long) time,
              registers,
              person.mail(),
              dice.one(exits),
              dice.chance(.15) ? device.hidden() : device,
              person.country(),
              age,
              (int) dice.logNormal(5_200, .7),
              dice.chance(.85) ? Channel.WEB : Channel.APP,
              Checks.roll(.72, .74, dice),
              Label.fraud((long) time, 12, dice)));
      time += 60 + dice.exponential(5 * Timeline.HOUR);
    }
    return attempts;
  }
}
