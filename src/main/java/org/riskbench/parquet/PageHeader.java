package org.riskbench.parquet;

import java.util.OptionalInt;

/**
 * What stands before a page.
 *
 * @param type 0 values, 2 a dictionary, 3 values with their levels unpacked
 * @param size bytes once unpacked
 * @param stored bytes in the file
 * @param checksum of the stored bytes
 * @param values how many, missing ones included
 * @param encoding of the values
 * @param levels bytes of the levels, where they are not packed
 * @param packed whether the values are packed at all
 */
record PageHeader(
    int type,
    int size,
    int stored,
    OptionalInt checksum,
    int values,
    int encoding,
    int levels,
    boolean packed) {
  static final int VALUES = 0;
  static final int DICTIONARY = 2;
  static final int VALUES_2 = 3;

  static PageHeader read(Compact in) {
    Reading reading = new Reading(in);
    in.struct(reading::field);
    return reading.done();
  }

  private static final class Reading {
    private final Compact in;
    private final int[] facts = new int[8];
    private OptionalInt checksum = OptionalInt.empty();
    private boolean packed = true;

    private Reading(Compact in) {
      this.in = in;
    }

    private boolean field(int id, int type) {
      switch (id) {
        case 1, 2, 3 -> facts[id] = in.integer();
        case 4 -> checksum = OptionalInt.of(in.integer());
        case 5, 7 -> in.struct(this::values);
        case 8 -> in.struct(this::values2);
        default -> {
          return false;
        }
      }
      return true;
    }

    private boolean values(int id, int type) {
      if (id == 1 || id == 2) {
        facts[3 + id] = in.integer();
        return true;
      }
      return false;
    }

    private boolean values2(int id, int type) {
      switch (id) {
        case 1 -> facts[4] = in.integer();
        case 4 -> facts[5] = in.integer();
        case 5 -> facts[6] = in.integer();
        case 6 -> facts[7] = in.integer();
        case 7 -> packed = type == Compact.TRUE;
        default -> {
          return false;
        }
      }
      return id != 7;
    }

    private PageHeader done() {
      DamagedException.unless(
          facts[2] >= 0 && facts[3] >= 0 && facts[4] >= 0 && facts[6] >= 0 && facts[7] == 0,
          "a page of an impossible size");
      return new PageHeader(
          facts[1], facts[2], facts[3], checksum, facts[4], facts[5], facts[6], packed);
    }
  }
}
