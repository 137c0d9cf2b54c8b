package org.riskbench.ui.live;

import org.riskbench.monitor.Alert;

/**
 * An alert as it is shown.
 *
 * @param code stable code
 * @param what what is out of the ordinary
 * @param text since when, what it means and what to do
 */
record AlertLine(String code, String what, String text, Alert.Remedy remedy) {}
