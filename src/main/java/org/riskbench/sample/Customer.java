package org.riskbench.sample;

/**
 * An honest person, or the person a ring pretends to be.
 *
 * @param number unique
 * @param home the line of the household
 * @param mobile fingerprint of the phone or tablet, which a family may share
 * @param desktop fingerprint of the computer
 * @param habit what makes this person look odd, if anything
 * @param taste 0 to 1, decides the channel
 * @param spending the person's median amount, in cents
 * @param joined when the account was opened, seconds since 1970
 */
record Customer(
    int number,
    Mail mail,
    Place home,
    long mobile,
    long desktop,
    Habit habit,
    double taste,
    double spending,
    double joined) {

  /** What an honest customer does that a fraudster does too. */
  enum Habit {
    PLAIN,
    CAMPUS,
    TUNNEL,
    PRIVATE_MAIL,
    TRAVELLER,
    SHOPPER
  }

  String country() {
    return home.country();
  }

  int ageDays(double time) {
    return (int) (Math.max(0, time - joined) / Timeline.DAY);
  }
}
