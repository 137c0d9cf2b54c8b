package org.riskbench.ui.palette;

import java.util.ArrayList;
import java.util.List;

/** The words of what was used last, the latest first. FX thread only. */
public final class RecentlyUsed {
  private static final int MOST = 20;

  private final List<String> words = new ArrayList<>();

  /** Remembers that something was used just now. */
  void use(String word) {
    words.remove(word);
    words.add(0, word);
    if (words.size() > MOST) {
      words.remove(MOST);
    }
  }

  /** How many were used after it, from 0; a large number if it was not used. */
  int age(String word) {
    int place = words.indexOf(word);
    return place < 0 ? MOST : place;
  }

  boolean holds(String word) {
    return words.contains(word);
  }
}
