package org.riskbench.monitor;

/**
 * What the latest records say to a question.
 *
 * @param subject the column; empty where it is about all records
 * @param value stability index, or a share from 0 to 1
 * @param expected 0 for an index; the share that training or the score map expects
 * @param limit from which value on somebody is alerted, or below which; the nearer one
 * @param chance that nothing but chance brings this about, 0 to 1
 * @param alarming whether it is beyond chance and matters
 * @param calm whether it is well within limits again
 */
record Answer(
    Question question,
    String subject,
    double value,
    double expected,
    double limit,
    double chance,
    boolean alarming,
    boolean calm) {
  /** What it is remembered by; of all counts of earlier records only the worst is told. */
  String key() {
    return question == Question.PAST ? question.code() : question.code() + ' ' + subject;
  }
}
