package org.riskbench.decision;

/**
 * Why a record was declined, in words that its customer may read.
 *
 * @param code as in the reason dictionary or the rule, or {@link CustomerNotice#FALLBACK_CODE}
 * @param text one sentence, without a value of the record
 */
public record CustomerReason(String code, String text) {}
