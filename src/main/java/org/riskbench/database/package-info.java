/**
 * Asks databases over JDBC: which addresses are allowed, one reading query at a time, streamed, and
 * cancelled at once.
 *
 * <p>What a database says is never passed on: its messages may hold values, statements and names.
 * Passwords are in memory only. Must not know datasets or files of data.
 */
@NullMarked
package org.riskbench.database;

import org.jspecify.annotations.NullMarked;
