package org.riskbench.sample;

/** Whether phone and postal address agree with what the bank or the operator has on file. */
record Checks(boolean phone, boolean address) {
  static Checks roll(double phone, double address, Dice dice) {
    return new Checks(dice.chance(phone), dice.chance(address));
  }
}
