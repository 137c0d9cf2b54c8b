package org.riskbench.update;

import java.net.URI;
import java.util.Arrays;

/**
 * A version and where it is told of. Immutable.
 *
 * @param version numbers divided by dots, such as {@code 1.4.0}
 * @param page for people
 */
public record Release(String version, URI page) {
  private static final String VERSION = "[0-9]{1,6}(\\.[0-9]{1,6}){0,4}";

  public Release {
    if (!version.matches(VERSION)) {
      throw new IllegalArgumentException("a version is numbers and dots");
    }
    UpdateAddress.requireSafe(page);
  }

  /**
   * Whether this is newer than a version of this program.
   *
   * @param mine such as {@code 1.3.0} or {@code 1.4.0-SNAPSHOT}, which comes before 1.4.0; what is
   *     no version is older than none
   */
  public boolean isNewerThan(String mine) {
    String numbers = mine.replaceFirst("-.*", "");
    if (!numbers.matches(VERSION)) {
      return false;
    }
    int order = Arrays.compare(parts(version), parts(numbers));
    return order > 0 || (order == 0 && mine.contains("-"));
  }

  /** As many as a version may have, the missing ones 0. */
  private static int[] parts(String version) {
    int[] given = Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    return Arrays.copyOf(given, 5);
  }
}
