package org.riskbench.sample;

import java.util.Arrays;
import org.riskbench.sample.Customer.Habit;

/**
 * The honest people of the sample's world. Only the time of joining is kept (4 bytes a customer):
 * all else is drawn anew from the seed and the customer's number whenever it is needed.
 */
final class Customers {
  private static final long PERSON = 1;
  private static final long FAMILY = 2;
  private static final long FIRM = 3;
  private static final int FAMILY_SIZE = 4;
  private static final Habit[] HABITS = Habit.values();

  private final long seed;
  private final Addresses addresses;
  private final Mails mails;
  private final int founders;
  private final int firms;
  private final int firstStranger;
  private int[] joined = new int[256];
  private int size;
  private int strangers;

  Customers(SamplePlan plan, Addresses addresses) {
    this.seed = plan.seed();
    this.addresses = addresses;
    founders = Math.max(40, (int) (plan.rows() * .35));
    firms = Math.max(20, plan.rows() / 150);
    firstStranger = founders + plan.rows();
    mails = new Mails(firstStranger + plan.rows());
    size = founders;
  }

  /** Opens an account. */
  Customer register(double time) {
    if (size - founders == joined.length) {
      joined = Arrays.copyOf(joined, joined.length * 2);
    }
    joined[size - founders] = (int) ((long) time - Timeline.START);
    size++;
    return customer(size - 1);
  }

  /** Somebody with an account, rather a new one than an old one. */
  Customer returning(Dice dice) {
    int recent = size / 6;
    return customer(dice.chance(.3) ? size - 1 - dice.below(recent) : dice.below(size));
  }

  /** A person who doesn't exist. */
  Customer invented(double joinedAt, String domain, Dice dice) {
    int number = firstStranger + strangers++;
    return new Customer(
        number,
        mails.at(domain, number, dice),
        anyHome(dice),
        dice.next(),
        dice.next(),
        Habit.PLAIN,
        dice.unit(),
        0,
        joinedAt);
  }

  /** The line of some household, as a ring rents it. */
  Place anyHome(Dice dice) {
    return customer(dice.below(size)).home();
  }

  /** A new address at the relay that forwards to a customer. */
  Mail relayed(Customer customer, Dice dice) {
    return mails.at(Mails.RELAY, dice.below(firstStranger) ^ customer.number(), dice);
  }

  private Customer customer(int number) {
    Dice dice = Dice.of(seed, PERSON, number);
    double joinedAt = joinedAt(number, dice);
    Habit habit = HABITS[dice.share(.79, .05, .05, .04, .04, .03)];
    Mail mail = mails.at(domain(joinedAt, dice), number, dice);
    Place home = addresses.home(number, Addresses.country(dice));
    long mobile = dice.next();
    Dice family = Dice.of(seed, FAMILY, number / FAMILY_SIZE);
    if (family.chance(.12)) {
      home = addresses.home(number / FAMILY_SIZE * FAMILY_SIZE, Addresses.country(family));
      mobile = dice.chance(.75) ? family.next() : mobile;
    }
    double spending = dice.logNormal(4_200, .6);
    return new Customer(
        number, mail, home, mobile, dice.next(), habit, dice.unit(), spending, joinedAt);
  }

  private double joinedAt(int number, Dice dice) {
    double before = 1_600 * dice.unit() * dice.unit() * Timeline.DAY;
    return Timeline.START + (number < founders ? -before : joined[number - founders]);
  }

  private String domain(double joinedAt, Dice dice) {
    return switch (dice.share(.83, .155, .015)) {
      case 0 -> Mails.provider(joinedAt, dice);
      case 1 -> Mails.small(Dice.of(seed, FIRM, dice.below(firms)));
      default -> Mails.THROWAWAY;
    };
  }
}
