package org.riskbench.loading;

import java.util.Arrays;

/**
 * Many texts end to end, each after its length, without an object for each. Kept in pieces, so that
 * there is no limit but the memory and nothing is copied as it grows.
 */
final class TextPool {
  private static final int FIRST = 1 << 10;
  private static final int LARGEST = 1 << 18;
  private static final int PIECE_SHIFT = 32;
  private static final int LENGTH = 2; // characters that hold the length

  private char[][] pieces = {new char[FIRST]};
  private int last;
  private int used;

  /** Adds a text and says where it is. */
  long add(char[] text, int from, int to) {
    int length = to - from;
    if (used + LENGTH + length > pieces[last].length) {
      addPiece(LENGTH + length);
    }
    char[] piece = pieces[last];
    long place = ((long) last << PIECE_SHIFT) | used;
    piece[used] = (char) (length >>> 16);
    piece[used + 1] = (char) length;
    System.arraycopy(text, from, piece, used + LENGTH, length);
    used += LENGTH + length;
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

  /** Whether the text at a place is made of these characters. */
  boolean matches(long place, char[] text, int from, int to) {
    int length = to - from;
    char[] piece = piece(place);
    int at = (int) place;
    if (piece[at + 1] != (char) length || piece[at] != (char) (length >>> 16)) {
      return false;
    }
    at += LENGTH;
    return Arrays.equals(piece, at, at + length, text, from, to);
  }

  /** Characters of the text at a place. */
  int length(long place) {
    char[] piece = piece(place);
    int at = (int) place;
    return piece[at] << 16 | piece[at + 1];
  }

  String text(long place) {
    return new String(piece(place), (int) place + LENGTH, length(place));
  }

  private char[] piece(long place) {
    return pieces[(int) (place >>> PIECE_SHIFT)];
  }
}
