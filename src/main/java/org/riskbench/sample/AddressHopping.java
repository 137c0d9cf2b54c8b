package org.riskbench.sample;

import java.util.ArrayList;
import java.util.List;

/** One or two ripened accounts order to ever new postal addresses, each time from another line. */
final class AddressHopping implements Ring {
  private final Customers customers;

  AddressHopping(Customers customers) {
    this.customers = customers;
  }

  @Override
  public double share(double time) {
    return Timeline.drifted(time) ? .14 : .17;
  }

  @Override
  public List<Attempt> campaign(double start, int limit, Dice dice) {
    Customer[] accounts = {account(start, dice), account(start, dice)};
    long machine = dice.next();
    Place line = customers.anyHome(dice);
    List<Attempt> attempts = new ArrayList<>();
    double time = start;
    for (int left = Math.min(limit, dice.between(5, 14)); left > 0; left--) {
      Customer account = dice.one(accounts);
      line = dice.chance(.6) ? customers.anyHome(dice) : line;
      Device device = Device.desktop(machine);
      attempts.add(
          new Attempt(
              (long) time,
              false,
              account.mail(),
              line,
              dice.chance(.25) ? device.hidden() : device,
              account.country(),
              account.ageDays(time),
              (int) dice.logNormal(7_400, .7),
              dice.chance(.8) ? Channel.WEB : Channel.PARTNER,
              Checks.roll(.84, .52, dice),
              Label.fraud((long) time, 14, dice)));
      time += 120 + dice.exponential(9 * Timeline.HOUR);
    }
    return attempts;
  }

  private Customer account(double start, Dice dice) {
    double joined = start - dice.between(6, 150) * (double) Timeline.DAY;
    return customers.invented(joined, Mails.provider(joined, dice), dice);
  }
}
