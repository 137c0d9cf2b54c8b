package org.riskbench.answering;

import java.util.regex.Pattern;

/**
 * Whether a path can be read in one way only. A proxy in front that reads it otherwise could be
 * made to let a call pass that it was told to stop. None of our calls needs such forms.
 */
public final class PlainPath {
  /** Parameters of a part, parts that lead upwards, empty parts. */
  private static final Pattern WINDING = Pattern.compile(";|//|\\\\|/\\.{1,2}(/|$)");

  private PlainPath() {}

  /** Whether a path as it was sent is plain. */
  public static boolean isPlain(String path) {
    return isPlainlyPlain(path) || !WINDING.matcher(path).find();
  }

  /** Asked for every call, and true of nearly all. */
  private static boolean isPlainlyPlain(String path) {
    return path.indexOf(';') < 0
        && path.indexOf('\\') < 0
        && !path.contains("//")
        && !path.contains("/.");
  }
}
