package org.riskbench.feature;

import java.util.List;

/** Distinct levels with their positions, looked up without allocating. Immutable, by value. */
public final class Levels {
  private final List<String> names;
  private final String[] table;
  private final int[] positions;

  /**
   * These levels.
   *
   * @throws IllegalArgumentException if one comes twice or is empty
   */
  public Levels(List<String> names) {
    this.names = List.copyOf(names);
    int slots = Integer.highestOneBit(Math.max(1, names.size())) << 2;
    this.table = new String[slots];
    this.positions = new int[slots];
    for (int i = 0; i < names.size(); i++) {
      put(this.names.get(i), i);
    }
  }

  private void put(String level, int position) {
    if (level.isEmpty() || position(level) >= 0) {
      throw new IllegalArgumentException("a level is empty or comes twice");
    }
    int slot = level.hashCode() & (table.length - 1);
    while (table[slot] != null) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = level;
    positions[slot] = position;
  }

  /** The levels in order. */
  public List<String> names() {
    return names;
  }

  /** How many levels there are. */
  public int size() {
    return names.size();
  }

  /** The position of a level from 0, or -1 if it is none of these. */
  public int position(CharSequence level) {
    String text = level instanceof String string ? string : null;
    int slot = (text == null ? hash(level) : text.hashCode()) & (table.length - 1);
    while (table[slot] != null) {
      if (text == null ? table[slot].contentEquals(level) : table[slot].equals(text)) {
        return positions[slot];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  /** As a text's own: 31 times what is before. */
  private static int hash(CharSequence text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Levels levels && names.equals(levels.names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  @Override
  public String toString() {
    return "Levels[" + names.size() + "]";
  }
}
