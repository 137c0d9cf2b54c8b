package org.riskbench.loading;

import java.util.Arrays;

/**
 * The distinct texts of a column, each with a code in the order of first appearance.
 *
 * <p>Of a column of a million keys nothing is in the processor's cache. So the cells of a batch are
 * hashed first and their slots fetched in a loop of its own, in which the processor waits for many
 * of them at once.
 */
final class TextDictionary {
  private static final int NONE = -1;

  private final TextPool pool = new TextPool();
  private long[] places = new long[16];

  /** Hash of a text and its code + 1, half of the bits each; 0 is free; at most half full. */
  private long[] table = new long[64];

  private int[] hashes = new int[0];
  private int[] guesses = new int[0];
  private long[] guessed = new long[0];
  private int[] lengths = new int[0];
  private int size;

  /** The code of these characters, a new one if they are new. */
  int code(char[] text, int from, int to) {
    return code(text, from, to, hash(text, from, to));
  }

  /**
   * The codes of a column's cells in a batch.
   *
   * @param cell its cell in the first row
   * @param width cells in each row
   * @param codes where they go, from {@code at} on: -1 for an empty cell
   */
  void codes(Batch batch, int cell, int width, int[] codes, int at) {
    int rows = batch.rows();
    if (hashes.length < rows) {
      hashes = new int[rows];
      guesses = new int[rows];
      guessed = new long[rows];
      lengths = new int[rows];
    }
    char[] text = batch.characters();
    for (int row = 0, c = cell; row < rows; row++, c += width) {
      hashes[row] = hash(text, batch.begin(c), batch.end(c));
    }
    guess(rows);
    for (int row = 0, c = cell; row < rows; row++, c += width) {
      int from = batch.begin(c);
      int to = batch.end(c);
      int guess = guesses[row];
      if (from == to) {
        codes[at + row] = NONE;
      } else if (lengths[row] == to - from && pool.matches(guessed[row], text, from, to)) {
        codes[at + row] = guess;
      } else {
        codes[at + row] = code(text, from, to, hashes[row]);
      }
    }
  }

  /** The text in the first slot of each hash, if it has the same one. */
  private void guess(int rows) {
    int mask = table.length - 1;
    for (int row = 0; row < rows; row++) {
      long entry = table[hashes[row] & mask];
      guesses[row] = (int) (entry >>> 32) == hashes[row] ? (int) entry - 1 : NONE;
    }
    for (int row = 0; row < rows; row++) {
      guessed[row] = guesses[row] < 0 ? 0 : places[guesses[row]];
    }
    for (int row = 0; row < rows; row++) {
      lengths[row] = guesses[row] < 0 ? NONE : pool.length(guessed[row]);
    }
  }

  private int code(char[] text, int from, int to, int hash) {
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      int code = (int) table[slot] - 1;
      if ((int) (table[slot] >>> 32) == hash && pool.matches(places[code], text, from, to)) {
        return code;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = (long) hash << 32 | (size + 1);
    append(pool.add(text, from, to));
    return size - 1;
  }

  int size() {
    return size;
  }

  String level(int code) {
    return pool.text(places[code]);
  }

  /** Characters of a text. */
  int length(int code) {
    return pool.length(places[code]);
  }

  /** All texts, by code. */
  String[] levels() {
    String[] levels = new String[size];
    Arrays.setAll(levels, this::level);
    return levels;
  }

  private void append(long place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    places[size++] = place;
    if (size * 2 > table.length) {
      grow();
    }
  }

  private void grow() {
    long[] wider = new long[table.length * 2];
    for (long entry : table) {
      int slot = (int) (entry >>> 32) & (wider.length - 1);
      while (entry != 0 && wider[slot] != 0) {
        slot = (slot + 1) & (wider.length - 1);
      }
      if (entry != 0) {
        wider[slot] = entry;
      }
    }
    table = wider;
  }

  /** The usual hash of a text, four characters at a time, mixed. */
  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      hash =
          hash * (31 * 31 * 31 * 31)
              + text[i] * (31 * 31 * 31)
              + text[i + 1] * (31 * 31)
              + text[i + 2] * 31
              + text[i + 3];
    }
    for (; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    // Spreads texts that differ in their last characters only.
    hash *= 0x9e3779b9;
    return hash ^ (hash >>> 15);
  }
}
