package org.riskbench.shadow;

/**
 * What would change if the challenger alerted as many records as the champion does: the swap-ins
 * come in, the swap-outs leave. By the scores alone, rules aside; an alert is a score that is not
 * approved.
 *
 * @param challengerFrom score from which the challenger would alert then; 1001 for none
 * @param championAlerts records that the champion's score alerts
 * @param challengerAlerts records that the challenger would; as near as scores allow, for those of
 *     one score are never split
 * @param in alerts of the challenger that the champion approves
 * @param out alerts of the champion that the challenger would approve
 * @param outDeclined those of {@code out} that the champion declines: what became of them can't be
 *     observed
 */
public record SwapSets(
    int challengerFrom,
    long championAlerts,
    long challengerAlerts,
    Side in,
    Side out,
    long outDeclined) {
  /** Above every score. */
  public static final int NOWHERE = 1001;

  /**
   * Records on one side.
   *
   * @param records all of them
   * @param frauds of those whose outcome is known and matured
   * @param goods of those whose outcome is known and matured
   */
  public record Side(long records, long frauds, long goods) {}
}
