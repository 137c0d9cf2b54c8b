package org.riskbench.sample;

import java.util.ArrayList;
import java.util.List;

/** One machine empties the accounts of several honest customers within hours. */
final class AccountTakeover implements Ring {
  private final Addresses addresses;
  private final Customers customers;

  AccountTakeover(Addresses addresses, Customers customers) {
    this.addresses = addresses;
    this.customers = customers;
  }

  @Override
  public double share(double time) {
    return Timeline.drifted(time) ? .24 : .17;
  }

  @Override
  public List<Attempt> campaign(double start, int limit, Dice dice) {
    long machine = dice.next();
    Place place = dice.chance(.4) ? addresses.exit(dice) : customers.anyHome(dice);
    List<Attempt> attempts = new ArrayList<>();
    double time = start;
    for (int victims = dice.between(3, 7); victims > 0; victims--) {
      Customer victim = customers.returning(dice);
      for (int left = dice.between(1, 3); left > 0 && attempts.size() < limit; left--) {
        Device device = dice.chance(.6) ? Device.mobile(machine) : Device.app(machine);
        attempts.add(
            new Attempt(
                (long) time,
                false,
                victim.mail(),
                place,
                dice.chance(.2) ? device.hidden() : device,
                victim.country(),
                victim.ageDays(time),
                (int) dice.logNormal(8_600, .75),
                device.agent().startsWith("app") ? Channel.APP : Channel.WEB,
                Checks.roll(.88, .66, dice),
                Label.fraud((long) time, 6, dice)));
        time += 45 + dice.exponential(50 * Timeline.MINUTE);
      }
    }
    return attempts;
  }
}
