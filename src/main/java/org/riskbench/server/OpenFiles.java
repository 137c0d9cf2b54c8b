package org.riskbench.server;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** How many files and connections the system lets this process have open. */
final class OpenFiles {
  /** For model files, logs and libraries. */
  private static final int RESERVED = 200;

  private OpenFiles() {}

  /** Connections at most, of so many wished for: running out of files would stop all accepting. */
  static int connections(int wished) {
    long most = most();
    return most < 2 * RESERVED ? wished : (int) Math.min(wished, most - RESERVED);
  }

  private static long most() {
    try {
      return ManagementFactory.getPlatformMBeanServer()
                  .getAttribute(
                      new ObjectName("java.lang:type=OperatingSystem"), "MaxFileDescriptorCount")
              instanceof Long limit
          ? limit
          : 0;
    } catch (JMException e) {
      return 0; // a system that does not tell
    }
  }
}
