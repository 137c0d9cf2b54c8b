package org.riskbench.parquet;

/**
 * What the values of a column mean, beyond how they are stored.
 *
 * @param meaning what they are
 * @param scale decimals: digits after the point; moments and times of day: units a second
 */
record Logical(Meaning meaning, int scale) {
  static final Logical PLAIN = new Logical(Meaning.PLAIN, 0);

  /** Meanings that change how a value is read. */
  enum Meaning {
    /** As it is stored. */
    PLAIN,
    TEXT,
    UNSIGNED,
    DECIMAL,
    DATE,
    MOMENT,
    TIME_OF_DAY,
    UUID,
    HALF,
    /** Always missing. */
    NOTHING,
    /** Something no column of a table holds. */
    UNREADABLE,
    /** A group that stands for a list or a map. */
    COLLECTION
  }

  /** Gathers the meaning from the old annotation, the new one, and a scale of its own. */
  static final class Reading {
    private static final int MILLIS = 1_000;
    private static final int MICROS = 1_000_000;
    private static final int NANOS = 1_000_000_000;

    private final Compact in;
    private Logical old = PLAIN;
    private Logical given = PLAIN;
    private int scale;

    Reading(Compact in) {
      this.in = in;
    }

    /** Takes a field of the schema element: 6 the old annotation, 7 the scale, 10 the new one. */
    void take(int field) {
      switch (field) {
        case 6 -> old = ofOld(in.integer());
        case 7 -> scale = in.integer();
        default -> in.struct(this::union);
      }
    }

    Logical done() {
      Logical both = given.meaning == Meaning.PLAIN ? old : given;
      return both.meaning == Meaning.DECIMAL && both.scale == 0
          ? new Logical(Meaning.DECIMAL, scale)
          : both;
    }

    private static Logical ofOld(int type) {
      return switch (type) {
        case 0, 4, 19 -> new Logical(Meaning.TEXT, 0);
        case 1, 2, 3 -> new Logical(Meaning.COLLECTION, 0);
        case 5 -> new Logical(Meaning.DECIMAL, 0);
        case 6 -> new Logical(Meaning.DATE, 0);
        case 7 -> new Logical(Meaning.TIME_OF_DAY, MILLIS);
        case 8 -> new Logical(Meaning.TIME_OF_DAY, MICROS);
        case 9 -> new Logical(Meaning.MOMENT, MILLIS);
        case 10 -> new Logical(Meaning.MOMENT, MICROS);
        case 11, 12, 13, 14 -> new Logical(Meaning.UNSIGNED, 0);
        case 20, 21 -> new Logical(Meaning.UNREADABLE, 0);
        default -> PLAIN;
      };
    }

    private boolean union(int id, int type) {
      int[] details = {0, MICROS, 1};
      in.struct((field, inner) -> detail(id, field, inner, details));
      given =
          switch (id) {
            case 1, 4, 12 -> new Logical(Meaning.TEXT, 0);
            case 2, 3 -> new Logical(Meaning.COLLECTION, 0);
            case 5 -> new Logical(Meaning.DECIMAL, details[0]);
            case 6 -> new Logical(Meaning.DATE, 0);
            case 7 -> new Logical(Meaning.TIME_OF_DAY, details[1]);
            case 8 -> new Logical(Meaning.MOMENT, details[1]);
            case 10 -> details[2] == 1 ? PLAIN : new Logical(Meaning.UNSIGNED, 0);
            case 11 -> new Logical(Meaning.NOTHING, 0);
            case 14 -> new Logical(Meaning.UUID, 0);
            case 15 -> new Logical(Meaning.HALF, 0);
            default -> new Logical(Meaning.UNREADABLE, 0);
          };
      return true;
    }

    /** Details: 0 the scale, 1 units a second, 2 whether signed. */
    private boolean detail(int meaning, int field, int type, int[] details) {
      if (meaning == 5 && field == 1) {
        details[0] = in.integer();
        return true;
      }
      if ((meaning == 7 || meaning == 8) && field == 2) {
        in.struct((unit, inner) -> unit(unit, details));
        return true;
      }
      if (meaning == 10 && field == 2) {
        details[2] = type == Compact.TRUE ? 1 : 0;
      }
      return false;
    }

    private boolean unit(int unit, int[] details) {
      details[1] = unit == 1 ? MILLIS : unit == 2 ? MICROS : NANOS;
      return false;
    }
  }
}
