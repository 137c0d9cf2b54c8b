package org.riskbench.kit;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A file of a kit. The content is not to be changed.
 *
 * @param path within the folder, with {@code /} between its names
 * @param executable whether a shell may start it
 */
@SuppressWarnings("ArrayRecordComponent")
public record KitFile(String path, byte[] content, boolean executable) {
  private static final Pattern PATH =
      Pattern.compile(
          "[A-Za-z0-9._-]*[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9._-]*[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  /**
   * A file.
   *
   * @throws IllegalArgumentException for a path that leads out of the folder, or has characters
   *     that some system or shell minds
   */
  public KitFile {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("no path within a kit: " + path);
    }
  }

  /** A file that is read. */
  public static KitFile of(String path, byte[] content) {
    return new KitFile(path, content, false);
  }

  /** A text in UTF-8. */
  public static KitFile text(String path, String content) {
    return of(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A script. */
  public static KitFile script(String path, String content) {
    return new KitFile(path, content.getBytes(StandardCharsets.UTF_8), true);
  }
}
