package org.riskbench.answering;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * In which order callers name the fields: nearly always that of the record before. A name that is
 * expected is compared as it stands in the bytes; any other has to be read and looked up. Not
 * thread-safe.
 */
final class FieldOrder {
  /** Names beyond these are looked up each time. */
  private static final int MOST = 4_096;

  private static final int BETWEEN = 16;

  private int missed;
  private @Nullable SerializedString[] names = new SerializedString[32];
  private int[] slots = new int[32];

  /** The name that is expected; null for none. */
  @Nullable SerializedString name(int place) {
    return place < names.length ? names[place] : null;
  }

  /** The slot of the name that is expected. */
  int slot(int place) {
    return slots[place];
  }

  /**
   * Notes that another name came than the one expected, and expects it from now on; where that
   * changes from record to record, only now and then, for it costs more than reading the name.
   */
  void learn(int place, String name, int slot) {
    boolean known = place < names.length && names[place] != null;
    if (place >= MOST || (known && ++missed % BETWEEN != 0)) {
      return;
    }
    if (place >= names.length) {
      int wanted = Math.max(place + 1, 2 * names.length); // unknown names before it leave gaps
      names = Arrays.copyOf(names, wanted);
      slots = Arrays.copyOf(slots, wanted);
    }
    names[place] = new SerializedString(name);
    slots[place] = slot;
  }
}
