package org.riskbench.loading;

import java.util.Arrays;

/** The distinct texts of a column, each with a code in the order of first appearance. */
final class TextDictionary {
  private String[] levels = new String[16];
  private int[] hashes = new int[16];
  private int[] table = new int[64]; // code + 1; 0 is free; always under half full
  private int size;

  /** The code of these characters, a new one if they are new. */
  int code(char[] text, int from, int to) {
    int hash = hash(text, from, to);
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      int code = table[slot] - 1;
      if (hashes[code] == hash && equal(levels[code], text, from, to)) {
        return code;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = size + 1;
    append(new String(text, from, to - from), hash);
    return size - 1;
  }

  int size() {
    return size;
  }

  String level(int code) {
    return levels[code];
  }

  /** All texts, by code. */
  String[] levels() {
    return Arrays.copyOf(levels, size);
  }

  private void append(String level, int hash) {
    if (size == levels.length) {
      levels = Arrays.copyOf(levels, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    levels[size] = level;
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

  private static boolean equal(String level, char[] text, int from, int to) {
    if (level.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (level.charAt(i - from) != text[i]) {
        return false;
      }
    }
    return true;
  }
}
