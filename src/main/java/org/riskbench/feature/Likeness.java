package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * How much two texts look alike, 0 to 1: twice the pairs of neighbouring letters they share, over
 * all their pairs (Dice). Letters and digits count, without regard to case; of an e-mail address
 * the part before the {@code @}, of a long text the first 64. Missing if one has no pair.
 */
public record Likeness(String one, String other) implements Derivation {
  private static final int MOST = 64;

  @Override
  public List<String> sources() {
    return List.of(one, other);
  }

  @Override
  public List<WideColumn> outputs() {
    return List.of(
        new WideColumn(
            new Column(one + "~" + other, ColumnKind.NUMBER, ColumnRole.FEATURE),
            new Origin(sources(), one + " likeness", "the likeness of %s and %s")));
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return !kind.isNumeric();
  }

  @Override
  public void derive(WideRecord record, int[] sources, int first) {
    record.set(first, alike(record.text(sources[0]), record.text(sources[1])));
  }

  /** Which pairs of the second text are taken is kept in the bits of a long. */
  static double alike(CharSequence one, CharSequence other) {
    int endOne = end(one);
    int endOther = end(other);
    long taken = 0;
    int shared = 0;
    int pairs = 0;
    for (int i = next(one, 0, endOne); i < endOne; i = next(one, i + 1, endOne)) {
      int second = next(one, i + 1, endOne);
      if (second < endOne) {
        pairs++;
        long found = find(fold(one.charAt(i)), fold(one.charAt(second)), other, taken);
        shared += found == taken ? 0 : 1;
        taken = found;
      }
    }
    int otherPairs = Math.max(0, count(other, endOther) - 1);
    return pairs == 0 || otherPairs == 0 ? Double.NaN : 2.0 * shared / (pairs + otherPairs);
  }

  /** Takes the first free pair of these letters. */
  private static long find(char a, char b, CharSequence text, long taken) {
    int end = end(text);
    for (int i = next(text, 0, end); i < end; i = next(text, i + 1, end)) {
      int second = next(text, i + 1, end);
      boolean free = (taken & 1L << i) == 0;
      if (free && second < end && fold(text.charAt(i)) == a && fold(text.charAt(second)) == b) {
        return taken | 1L << i;
      }
    }
    return taken;
  }

  private static int count(CharSequence text, int end) {
    int count = 0;
    for (int i = next(text, 0, end); i < end; i = next(text, i + 1, end)) {
      count++;
    }
    return count;
  }

  private static int end(CharSequence text) {
    int at = EmailDomain.at(text);
    return Math.min(MOST, at < 0 ? text.length() : at);
  }

  private static int next(CharSequence text, int from, int end) {
    int i = from;
    while (i < end && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static char fold(char letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  @Override
  public List<String> examples() {
    return List.of("Sam Example", "sam.example@example.com", "1 Example Street", "Another Person");
  }
}
