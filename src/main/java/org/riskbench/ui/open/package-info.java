/**
 * Opening a table by hand: where it is, what is joined, how its cells are read, what its labels
 * mean. Asks Data to load; loads nothing itself.
 *
 * <p>Knows no other view or screen. Passwords are in memory only, and gone with the form.
 */
@NullMarked
package org.riskbench.ui.open;

import org.jspecify.annotations.NullMarked;
