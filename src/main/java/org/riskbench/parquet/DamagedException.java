package org.riskbench.parquet;

/** The bytes are not what the format asks for; becomes a problem where the file is known. */
final class DamagedException extends RuntimeException {
  DamagedException(String what) {
    super(what);
  }

  /** Refuses bytes that can't be true. */
  static void unless(boolean sound, String what) {
    if (!sound) {
      throw new DamagedException(what);
    }
  }
}
