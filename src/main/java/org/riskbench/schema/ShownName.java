package org.riskbench.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of columns as a message may show them. In a file without a header the names are the cells
 * of its first record: what does not look like a name is told by its place. Deterministic.
 */
public final class ShownName {
  /** A letter first, and nothing that makes addresses, links or dates. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][^@/\\\\:\\r\\n]{0,63}");

  private static final int MANY_DIGITS = 6;
  private static final int MOST = 20;

  private ShownName() {}

  /**
   * One name.
   *
   * @param position from 0
   */
  public static String of(String name, int position) {
    long digits = name.chars().filter(Character::isDigit).count();
    return NAME.matcher(name).matches() && digits < MANY_DIGITS
        ? name
        : String.format(Locale.ROOT, "no. %d", position + 1);
  }

  /** The first names of a list, divided by commas. */
  public static String list(List<String> names) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, names.size()); i++) {
      shown.add(of(names.get(i), i));
    }
    return String.join(", ", shown) + (names.size() > MOST ? ", …" : "");
  }
}
