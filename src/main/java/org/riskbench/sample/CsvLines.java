package org.riskbench.sample;

import java.time.Instant;

/** Records as lines of comma-separated text, with the gaps that real forms have. One thread. */
final class CsvLines {
  static final String HEADER =
      "transaction_id,event_time,event_type,email,email_domain,ip_address,device_id,ip_country,"
          + "billing_country,account_age_days,amount,channel,phone_match,address_match,user_agent,"
          + "label,label_time\n";

  private static final int FIRST_ID = 10_000_000; // eight digits at any size

  private final StringBuilder line = new StringBuilder(256);
  private final Dice dice;

  /** Gaps have dice of their own and fall on honest and fraudulent records alike. */
  CsvLines(long seed) {
    dice = new Dice(~seed);
  }

  /** The line of a record, valid until the next call. */
  CharSequence line(int number, Attempt attempt) {
    line.setLength(0);
    line.append('t').append(FIRST_ID + number);
    cell(Instant.ofEpochSecond(attempt.time()).toString());
    cell(attempt.registration() ? "registration" : "payment");
    boolean mailGiven = !dice.chance(.008);
    cell(mailGiven ? attempt.mail().address() : "");
    cell(mailGiven ? attempt.mail().domain() : "");
    boolean addressSeen = !dice.chance(.01);
    cell(addressSeen ? Addresses.text(attempt.place()) : "");
    cell(attempt.device().id());
    cell(addressSeen ? withGaps(.015, attempt.place().country()) : "");
    cell(attempt.billing());
    line.append(',').append(attempt.ageDays());
    amount(attempt.cents());
    cell(attempt.channel().text());
    cell(withGaps(.09, Boolean.toString(attempt.checks().phone())));
    cell(withGaps(.05, Boolean.toString(attempt.checks().address())));
    cell(withGaps(.03, attempt.device().agent()));
    cell(attempt.label().fraud() ? "fraud" : "legit");
    cell(Instant.ofEpochSecond(attempt.label().knownAt()).toString());
    return line.append('\n');
  }

  private String withGaps(double share, String text) {
    return dice.chance(share) ? "" : text;
  }

  private void cell(String text) {
    line.append(',').append(text);
  }

  private void amount(int cents) {
    line.append(',');
    if (dice.chance(.01)) {
      return;
    }
    line.append(cents / 100).append('.').append(cents / 10 % 10).append(cents % 10);
  }
}
