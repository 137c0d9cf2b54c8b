/**
 * The canary: a small house that breaks every rule on purpose. If a rule lets it live, the rule is
 * dead. Nothing here runs.
 */
@NullMarked
package org.riskbench.architecture.canary;

import org.jspecify.annotations.NullMarked;
