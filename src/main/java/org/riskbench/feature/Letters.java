package org.riskbench.feature;

import java.util.Arrays;

/**
 * Text that is written anew for each record without allocating; grows when it must. Not
 * thread-safe.
 */
public final class Letters implements CharSequence {
  private char[] letters = new char[64];
  private int length;

  /** Empties it. */
  public void clear() {
    length = 0;
  }

  /** Puts one more letter at the end. */
  public void append(char letter) {
    if (length == letters.length) {
      letters = Arrays.copyOf(letters, 2 * length);
    }
    letters[length++] = letter;
  }

  /** Puts letters of a text at the end, in lower case. */
  public void appendLower(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      append(Character.toLowerCase(text.charAt(i)));
    }
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return letters[index];
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return new String(letters, from, to - from);
  }

  @Override
  public String toString() {
    return new String(letters, 0, length);
  }
}
