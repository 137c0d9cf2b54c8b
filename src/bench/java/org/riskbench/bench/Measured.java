package org.riskbench.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Measures a piece of work in this process and prints its figures for {@link Contender}. */
final class Measured {
  private static final long LONG_ENOUGH = 500_000_000;

  private Measured() {}

  /** Does the work, prints the seconds it took on the clock and on all cores, gives its result. */
  static <T> T run(Callable<T> work) throws Exception {
    long cpu = cpuNanos();
    long start = System.nanoTime();
    T result = work.call();
    figure("wall_s", (System.nanoTime() - start) / 1e9);
    figure("cpu_s", (cpuNanos() - cpu) / 1e9);
    return result;
  }

  /**
   * Seconds that the work takes on all cores, repeated while that is short: the system counts in
   * hundredths. Prints nothing.
   */
  static double cpuSeconds(Callable<?> work) throws Exception {
    long cpu = cpuNanos();
    int times = 0;
    while (cpuNanos() - cpu < LONG_ENOUGH) {
      work.call();
      times++;
    }
    return (cpuNanos() - cpu) / 1e9 / times;
  }

  /** Prints the most memory this process has had so far; nothing where the system doesn't say. */
  static void peak() throws IOException {
    double megabytes = peakMegabytes();
    if (megabytes > 0) {
      figure("peak_mb", megabytes);
    }
  }

  /** The most memory this process has had so far, in millions of bytes; 0 where nobody knows. */
  static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
        .findFirst()
        .orElse(0);
  }

  static void figure(String name, double value) {
    System.out.println("figure " + name + " " + value);
  }

  static void version(String text) {
    System.out.println("version " + text);
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
