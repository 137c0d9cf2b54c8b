package org.riskbench.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.riskbench.schema.ColumnKind;

/** What stored values are worth: numbers, moments in milliseconds, or texts. */
final class Conversion {
  private static final long DAY_MILLIS = 86_400_000L;
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long EXACT = 1L << 53;
  private static final int MOST_DIGITS = 400;

  private final Leaf leaf;
  private final Logical.Meaning meaning;

  Conversion(Leaf leaf) {
    this.leaf = leaf;
    this.meaning = fits(leaf) ? leaf.logical().meaning() : Logical.Meaning.PLAIN;
  }

  /** A meaning that the storage can't bear is left aside. */
  private static boolean fits(Leaf leaf) {
    boolean whole = leaf.type() == Leaf.INT32 || leaf.type() == Leaf.INT64;
    boolean bytes = leaf.type() == Leaf.BYTES || leaf.type() == Leaf.FIXED;
    return switch (leaf.logical().meaning()) {
      case TIME_OF_DAY, UNSIGNED -> whole;
      case DATE -> leaf.type() == Leaf.INT32;
      case MOMENT -> leaf.type() == Leaf.INT64;
      case DECIMAL -> (whole || bytes) && Math.abs((long) leaf.logical().scale()) <= MOST_DIGITS;
      case UUID -> leaf.type() == Leaf.FIXED && leaf.length() == 16;
      case HALF -> leaf.type() == Leaf.FIXED && leaf.length() == 2;
      default -> true;
    };
  }

  /**
   * The kind of a column whose values are numbers; empty for texts.
   *
   * @param small whether whole numbers are known to have at most 15 digits: longer ones are codes
   */
  Optional<ColumnKind> kind(boolean small) {
    return switch (meaning) {
      case DATE, MOMENT -> Optional.of(ColumnKind.TIME);
      case TIME_OF_DAY, UUID, TEXT, NOTHING -> Optional.empty();
      case DECIMAL -> number(leaf.logical().scale() > 0 || leaf.type() == Leaf.INT32 || small);
      case HALF -> number(true);
      case UNSIGNED -> number(leaf.type() == Leaf.INT32);
      default -> ofStorage(small);
    };
  }

  private Optional<ColumnKind> ofStorage(boolean small) {
    return switch (leaf.type()) {
      case Leaf.BOOLEAN -> Optional.of(ColumnKind.BOOLEAN);
      case Leaf.INT96 -> Optional.of(ColumnKind.TIME);
      case Leaf.INT32, Leaf.FLOAT, Leaf.DOUBLE -> number(true);
      case Leaf.INT64 -> number(small);
      default -> Optional.empty();
    };
  }

  private static Optional<ColumnKind> number(boolean holds) {
    return holds ? Optional.of(ColumnKind.NUMBER) : Optional.empty();
  }

  /** The values as doubles; NaN for one that is no finite number. */
  double[] numbers(Values values) {
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      double number = number(values, i);
      numbers[i] = Double.isInfinite(number) ? Double.NaN : number;
    }
    return numbers;
  }

  private double number(Values values, int index) {
    if (values instanceof Values.Longs longs) {
      return number(longs.values()[index]);
    }
    return values instanceof Values.Doubles doubles
        ? doubles.values()[index]
        : number(((Values.Bytes) values).get(index));
  }

  private double number(long value) {
    return switch (meaning) {
      case DATE -> value * (double) DAY_MILLIS;
      case MOMENT -> Math.floorDiv(value, leaf.logical().scale() / 1_000);
      case DECIMAL -> decimal(value);
      case UNSIGNED -> leaf.type() == Leaf.INT32 ? value & 0xffff_ffffL : value;
      default -> value;
    };
  }

  private double decimal(long unscaled) {
    int scale = leaf.logical().scale();
    if (Math.abs(unscaled) <= EXACT && scale >= 0 && scale <= 15) {
      return unscaled / Math.pow(10, scale);
    }
    return BigDecimal.valueOf(unscaled, scale).doubleValue();
  }

  private double number(ByteBuffer value) {
    if (leaf.type() == Leaf.INT96) {
      value.order(ByteOrder.LITTLE_ENDIAN);
      long millis = Math.floorDiv(value.getLong(), NANOS_PER_MILLI);
      return (value.getInt() - JULIAN_DAY_OF_1970) * (double) DAY_MILLIS + millis;
    }
    return meaning == Logical.Meaning.HALF
        ? Halves.number(value.order(ByteOrder.LITTLE_ENDIAN).getShort())
        : decimal(value).doubleValue();
  }

  private BigDecimal decimal(ByteBuffer value) {
    DamagedException.unless(value.remaining() <= MOST_DIGITS, "a decimal of too many digits");
    byte[] unscaled = new byte[value.remaining()];
    value.get(unscaled);
    return unscaled.length == 0
        ? BigDecimal.ZERO
        : new BigDecimal(new BigInteger(unscaled), leaf.logical().scale());
  }

  /** A value as text. */
  String text(Values values, int index) {
    if (values instanceof Values.Longs longs) {
      return text(longs.values()[index]);
    }
    return values instanceof Values.Doubles doubles
        ? Double.toString(doubles.values()[index])
        : text(((Values.Bytes) values).get(index));
  }

  private String text(long value) {
    return switch (meaning) {
      case UNSIGNED -> Long.toUnsignedString(value);
      case DECIMAL -> BigDecimal.valueOf(value, leaf.logical().scale()).toPlainString();
      case TIME_OF_DAY -> timeOfDay(value);
      default -> Long.toString(value);
    };
  }

  private String timeOfDay(long value) {
    long nanos = value * (NANOS_PER_SECOND / leaf.logical().scale());
    return nanos < 0 || nanos >= NANOS_PER_SECOND * 86_400
        ? Long.toString(value)
        : LocalTime.ofNanoOfDay(nanos).toString();
  }

  private String text(ByteBuffer value) {
    return switch (meaning) {
      case UUID -> new UUID(value.getLong(), value.getLong()).toString();
      case DECIMAL -> decimal(value).toPlainString();
      default -> StandardCharsets.UTF_8.decode(value).toString();
    };
  }
}
