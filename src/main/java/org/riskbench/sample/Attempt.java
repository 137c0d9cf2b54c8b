package org.riskbench.sample;

/**
 * One record before gaps are torn into it.
 *
 * @param time seconds since 1970
 * @param registration a new account with its first order; otherwise a payment
 * @param billing country of the billing address
 * @param ageDays age of the account
 * @param cents amount in hundredths of the currency
 */
record Attempt(
    long time,
    boolean registration,
    Mail mail,
    Place place,
    Device device,
    String billing,
    int ageDays,
    int cents,
    Channel channel,
    Checks checks,
    Label label) {}
