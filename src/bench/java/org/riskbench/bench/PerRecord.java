package org.riskbench.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Measures what is done to one record after another: nanoseconds of this thread's CPU, which other
 * work on the machine disturbs less than the clock, and bytes allocated.
 */
final class PerRecord {
  /** So many different records are gone through again and again. */
  static final int RECORDS = 1_000;

  private static final long WARM_NANOS = 2_000_000_000;
  private static final long MEASURED_NANOS = 1_500_000_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Keeps the answers alive, so that no compiler leaves out the work. */
  private static volatile double seen;

  private PerRecord() {}

  /** What is done to a record. */
  interface Step {
    /**
     * Does it.
     *
     * @param record its position, from 0 to {@link #RECORDS}
     * @return something that needs the work to be done
     */
    double of(int record) throws ReflectiveOperationException;
  }

  /** Warms up for two seconds, measures for one and a half, prints two figures. */
  static void measure(String name, Step step) throws ReflectiveOperationException {
    run(step, WARM_NANOS);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long start = THREADS.getCurrentThreadCpuTime();
    long records = run(step, MEASURED_NANOS);
    long nanos = THREADS.getCurrentThreadCpuTime() - start;
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    Measured.figure(name + "_ns", (double) nanos / records);
    // What a pass itself allocates is far below a byte a record.
    Measured.figure(name + "_bytes", Math.round((double) bytes / records));
  }

  private static long run(Step step, long nanos) throws ReflectiveOperationException {
    long start = THREADS.getCurrentThreadCpuTime();
    long records = 0;
    while (THREADS.getCurrentThreadCpuTime() - start < nanos) {
      pass(step);
      records += RECORDS;
    }
    return records;
  }

  private static void pass(Step step) throws ReflectiveOperationException {
    double sum = 0;
    for (int record = 0; record < RECORDS; record++) {
      sum += step.of(record);
    }
    seen = sum;
  }
}
