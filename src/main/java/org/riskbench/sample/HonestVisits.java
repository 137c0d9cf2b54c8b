package org.riskbench.sample;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.sample.Customer.Habit;

/** Honest people at work: most look plain, some look like fraud. */
final class HonestVisits {
  /** Mean number of records of a visit, with what the rings add to it; for the timeline. */
  static final double MEAN_SIZE = 1.235;

  private static final long TERMINAL = 4;
  private static final double REGISTERS = .26;
  private static final double DRIFTED_PRICES = 1.12;

  private final SamplePlan plan;
  private final Addresses addresses;
  private final Customers customers;
  private final int terminals;

  HonestVisits(SamplePlan plan, Addresses addresses, Customers customers) {
    this.plan = plan;
    this.addresses = addresses;
    this.customers = customers;
    terminals = Math.max(2, plan.rows() / 3_000);
  }

  /** The records of one visit, the first at {@code start}. */
  List<Attempt> visit(double start, Dice dice) {
    boolean registers = dice.chance(REGISTERS);
    Customer customer = registers ? customers.register(start) : customers.returning(dice);
    Channel channel = Channel.of(dice.chance(.85) ? customer.taste() : dice.unit(), start);
    boolean travels = dice.chance(customer.habit() == Habit.TRAVELLER ? .6 : .02);
    Place place = travels ? addresses.hotel(dice) : place(customer, channel, dice);
    Device device = device(customer, channel, dice);
    if (channel == Channel.PHONE) {
      int terminal = dice.below(terminals);
      place = addresses.office(terminal);
      device = Device.terminal(Dice.of(plan.seed(), TERMINAL, terminal).next());
    }
    Mail mail =
        customer.habit() == Habit.PRIVATE_MAIL
            ? customers.relayed(customer, dice)
            : customer.mail();
    List<Attempt> attempts = new ArrayList<>();
    double time = start;
    for (int left = size(customer, dice); left > 0; left--) {
      attempts.add(
          new Attempt(
              (long) time,
              registers && attempts.isEmpty(),
              mail,
              place,
              device,
              customer.country(),
              customer.ageDays(time),
              cents(customer, time, dice),
              channel,
              Checks.roll(registers ? .86 : .91, travels ? .72 : .87, dice),
              Label.legit((long) time)));
      time += pause(customer, dice);
    }
    return attempts;
  }

  /** Payments are tried again, and some people order all day. */
  private static int size(Customer customer, Dice dice) {
    if (customer.habit() == Habit.SHOPPER) {
      return dice.between(2, 6);
    }
    return dice.chance(.07) ? dice.between(2, 3) : 1;
  }

  private static double pause(Customer customer, Dice dice) {
    double mean = customer.habit() == Habit.SHOPPER ? 5 * Timeline.HOUR : 25 * Timeline.MINUTE;
    return 20 + dice.exponential(mean);
  }

  private static int cents(Customer customer, double time, Dice dice) {
    double price = dice.logNormal(customer.spending(), .75);
    return (int) Math.max(99, price * (Timeline.drifted(time) ? DRIFTED_PRICES : 1));
  }

  private Place place(Customer customer, Channel channel, Dice dice) {
    if (customer.habit() == Habit.CAMPUS && dice.chance(.6)) {
      return addresses.campus(customer.number());
    }
    if (dice.chance(customer.habit() == Habit.TUNNEL ? .8 : .01)) {
      return addresses.exit(dice);
    }
    return channel == Channel.APP && dice.chance(.25)
        ? addresses.carrier(customer.country(), dice)
        : customer.home();
  }

  private static Device device(Customer customer, Channel channel, Dice dice) {
    boolean borrowed = dice.chance(.06);
    long mobile = borrowed ? dice.next() : customer.mobile();
    Device device =
        switch (channel) {
          case APP -> Device.app(mobile);
          case PARTNER -> Device.partner(mobile);
          case WEB, PHONE ->
              dice.chance(.45) ? Device.mobile(mobile) : Device.desktop(customer.desktop());
        };
    boolean careful = customer.habit() == Habit.TUNNEL || customer.habit() == Habit.PRIVATE_MAIL;
    return dice.chance(careful ? .35 : .03) ? device.hidden() : device;
  }
}
