package org.riskbench.decision;

/**
 * Why a score is as high as it is: one code's share of the log-odds against the reference.
 *
 * @param code stable, upper case with underscores, such as {@code IP_COUNTRY_MISMATCH}
 * @param feature the model input it stands for
 * @param contribution log-odds added against the reference, above 0 where it raises the risk
 * @param text for a person; never holds an entity's value
 */
public record Reason(String code, String feature, double contribution, String text) {}
