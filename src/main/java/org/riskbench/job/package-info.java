/**
 * The contract of long work: a job, its progress, its cancellation, and who runs it.
 *
 * <p>Every computation that can take longer than a blink is a {@link org.riskbench.job.Job}. It
 * never makes a thread: it asks its {@link org.riskbench.job.JobContext} for parallel work. Must
 * not know JavaFX, logging, or what the work is about.
 */
@NullMarked
package org.riskbench.job;

import org.jspecify.annotations.NullMarked;
