/**
 * The view of hard rules on the Decide screen: the table of rules with what each does, the form for
 * one rule, and the lists that rules ask.
 */
@NullMarked
package org.riskbench.ui.rules;

import org.jspecify.annotations.NullMarked;
