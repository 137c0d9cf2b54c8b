package org.riskbench.loading;

import java.util.Arrays;

/**
 * Many texts end to end, without an object for each. Kept in pieces, so that there is no limit but
 * the memory and nothing is copied as it grows.
 */
final class TextPool {
  private static final int FIRST = 1 << 10;
  private static final int LARGEST = 1 << 20;
  private static final int PIECE_SHIFT = 32;

  private char[][] pieces = {new char[FIRST]};
  private int last;
  private int used;

  /** Adds a text and says where it is. */
  long add(char[] text, int from, int to) {
    int length = to - from;
    if (used + length > pieces[last].length) {
      addPiece(length);
    }
    long place = ((long) last << PIECE_SHIFT) | used;
    System.arraycopy(text, from, pieces[last], used, length);
    used += length;
    return place;
  }

  private void addPiece(int atLeast) {
    int size = Math.max(atLeast, Math.min(LARGEST, pieces[last].length * 2));
    last++;
    if (last == pieces.length) {
      pieces = Arrays.copyOf(pieces, last * 2);
    }
    pieces[last] = new char[size];
    used = 0;
  }

  /** Whether the text at a place begins with these characters. */
  boolean matches(long place, char[] text, int from, int to) {
    char[] piece = pieces[(int) (place >>> PIECE_SHIFT)];
    int start = (int) place;
    for (int i = from; i < to; i++, start++) {
      if (piece[start] != text[i]) {
        return false;
      }
    }
    return true;
  }

  String text(long place, int length) {
    return new String(pieces[(int) (place >>> PIECE_SHIFT)], (int) place, length);
  }
}
