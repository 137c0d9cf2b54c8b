package org.riskbench.sample;

import java.util.ArrayList;
import java.util.List;

/** A few phones open account after account for the welcome offer, over mobile networks. */
final class DeviceFarm implements Ring {
  private final Addresses addresses;
  private final Customers customers;

  DeviceFarm(Addresses addresses, Customers customers) {
    this.addresses = addresses;
    this.customers = customers;
  }

  @Override
  public double share(double time) {
    return Timeline.drifted(time) ? .20 : .28;
  }

  @Override
  public List<Attempt> campaign(double start, int limit, Dice dice) {
    String country = Addresses.country(dice);
    double pace = (Timeline.drifted(start) ? 4.0 : 2.5) * Timeline.HOUR;
    List<Attempt> attempts = new ArrayList<>();
    long phone = dice.next();
    double time = start;
    for (int left = Math.min(limit, dice.between(6, 18)); left > 0; left--) {
      phone = dice.chance(.15) ? dice.next() : phone;
      Device device = Device.app(phone);
      Customer person = customers.invented(time, Mails.provider(time, dice), dice);
      attempts.add(
          new Attempt(
              (long) time,
              true,
              person.mail(),
              dice.chance(.6) ? addresses.carrier(country, dice) : person.home(),
              dice.chance(.12) ? device.hidden() : device,
              country,
              0,
              (int) dice.logNormal(4_000, .5),
              dice.chance(.75) ? Channel.APP : Channel.WEB,
              Checks.roll(.70, .78, dice),
              Label.fraud((long) time, 16, dice)));
      time += 40 + dice.exponential(pace);
    }
    return attempts;
  }
}
