package org.riskbench.loading;

/** Compares the first bytes of a file with those that a format begins with. */
final class Magic {
  private Magic() {}

  static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
