package org.riskbench.loading;

import java.util.Arrays;

/** The distinct texts of a column, each with a code in the order of first appearance. */
final class TextDictionary {
  private final TextPool pool = new TextPool();
  private long[] places = new long[16];
  private int[] lengths = new int[16];
  private int[] hashes = new int[16];
  private int[] table = new int[64]; // code + 1; 0 is free; always under half full
  private int size;

  /** The code of these characters, a new one if they are new. */
  int code(char[] text, int from, int to) {
    int hash = hash(text, from, to);
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      int code = table[slot] - 1;
      if (hashes[code] == hash
          && lengths[code] == to - from
          && pool.matches(places[code], text, from, to)) {
        return code;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = size + 1;
    append(text, from, to, hash);
    return size - 1;
  }

  int size() {
    return size;
  }

  String level(int code) {
    return pool.text(places[code], lengths[code]);
  }

  /** Characters of a text. */
  int length(int code) {
    return lengths[code];
  }

  /** All texts, by code. */
  String[] levels() {
    String[] levels = new String[size];
    Arrays.setAll(levels, this::level);
    return levels;
  }

  private void append(char[] text, int from, int to, int hash) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    places[size] = pool.add(text, from, to);
    lengths[size] = to - from;
    hashes[size] = hash;
    size++;
    if (size * 2 > table.length) {
      grow();
    }
  }

  private void grow() {
    int[] wider = new int[table.length * 2];
    for (int code = 0; code < size; code++) {
      int slot = hashes[code] & (wider.length - 1);
      while (wider[slot] != 0) {
        slot = (slot + 1) & (wider.length - 1);
      }
      wider[slot] = code + 1;
    }
    table = wider;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    // Spreads texts that differ in their last characters only.
    hash *= 0x9e3779b9;
    return hash ^ (hash >>> 15);
  }
}
