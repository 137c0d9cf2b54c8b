package org.riskbench.answering;

/**
 * Whether a path can be read in one way only. A proxy in front that reads it otherwise could be
 * made to let a call pass that it was told to stop. None of our calls needs such forms.
 */
public final class PlainPath {
  private PlainPath() {}

  /** Whether a path as it was sent is plain. */
  public static boolean isPlain(String path) {
    return path.indexOf(';') < 0
        && path.indexOf('\\') < 0
        && !path.contains("//")
        && (!path.contains("/.") || !leadsElsewhere(path + "/"));
  }

  /** Whether a part stands for where one is, or for what lies above. */
  private static boolean leadsElsewhere(String path) {
    return path.contains("/./") || path.contains("/../");
  }
}
