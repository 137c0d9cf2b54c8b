package org.riskbench.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns the bytes of a page into values, by physical type and encoding. */
final class Decoding {
  static final int PLAIN = 0;
  static final int PLAIN_DICTIONARY = 2;
  static final int DICTIONARY = 8;
  private static final int RUNS = 3;
  private static final int DELTAS = 5;
  private static final int DELTA_LENGTHS = 6;
  private static final int DELTA_TEXTS = 7;
  private static final int SPLIT_STREAMS = 9;

  private Decoding() {}

  /**
   * Reads values.
   *
   * @param in little-endian, from the first value on
   * @param count how many
   */
  static Values read(Leaf leaf, int encoding, ByteBuffer in, int count) {
    in.order(ByteOrder.LITTLE_ENDIAN);
    return switch (encoding) {
      case PLAIN -> plain(leaf, in, count);
      case RUNS -> runs(in, count);
      case DELTAS -> new Values.Longs(narrow(leaf, Deltas.read(in, count)));
      case DELTA_LENGTHS -> byLengths(in, Deltas.read(in, count));
      case DELTA_TEXTS -> DeltaTexts.read(in, count);
      case SPLIT_STREAMS -> plain(leaf, joined(in, width(leaf), count), count);
      default -> throw new DamagedException("an unknown encoding");
    };
  }

  private static int width(Leaf leaf) {
    return switch (leaf.type()) {
      case Leaf.INT32, Leaf.FLOAT -> 4;
      case Leaf.INT64, Leaf.DOUBLE -> 8;
      case Leaf.INT96 -> 12;
      case Leaf.FIXED -> leaf.length();
      default -> throw new DamagedException("an encoding that doesn't fit the type");
    };
  }

  private static Values plain(Leaf leaf, ByteBuffer in, int count) {
    return switch (leaf.type()) {
      case Leaf.BOOLEAN -> booleans(in, count);
      case Leaf.INT32, Leaf.INT64 -> new Values.Longs(longs(leaf, in, count));
      case Leaf.FLOAT, Leaf.DOUBLE -> new Values.Doubles(doubles(leaf, in, count));
      case Leaf.INT96, Leaf.FIXED -> fixed(in, width(leaf), count);
      case Leaf.BYTES -> texts(in, count);
      default -> throw new DamagedException("an unknown type");
    };
  }

  private static void require(ByteBuffer in, int width, int count) {
    DamagedException.unless(
        width >= 0 && (long) width * count <= in.remaining(), "fewer bytes than values");
  }

  private static Values booleans(ByteBuffer in, int count) {
    DamagedException.unless(count / 8 <= in.remaining(), "fewer bytes than values");
    long[] values = new long[count];
    Bits.unpack(in, 1, values, 0, count);
    return new Values.Longs(values);
  }

  private static Values runs(ByteBuffer in, int count) {
    in.getInt(); // the length in bytes, which the page knows
    int[] bits = RunLengths.read(in, 1, count);
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = bits[i];
    }
    return new Values.Longs(values);
  }

  private static long[] longs(Leaf leaf, ByteBuffer in, int count) {
    boolean narrow = leaf.type() == Leaf.INT32;
    require(in, narrow ? 4 : 8, count);
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = narrow ? in.getInt() : in.getLong();
    }
    return values;
  }

  /** Differences of 32-bit numbers wrap at 32 bits. */
  private static long[] narrow(Leaf leaf, long[] values) {
    if (leaf.type() == Leaf.INT32) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (int) values[i];
      }
    }
    return values;
  }

  private static double[] doubles(Leaf leaf, ByteBuffer in, int count) {
    boolean narrow = leaf.type() == Leaf.FLOAT;
    require(in, narrow ? 4 : 8, count);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = narrow ? decimal(in.getFloat()) : in.getDouble();
    }
    return values;
  }

  /** The number that people wrote: 0.1 and not 0.10000000149011612, as any text of it says. */
  private static double decimal(float value) {
    double wide = value;
    return wide == Math.rint(wide) || !Double.isFinite(wide)
        ? wide
        : Double.parseDouble(Float.toString(value));
  }

  private static Values fixed(ByteBuffer in, int width, int count) {
    require(in, width, count);
    int[] begins = new int[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      begins[i] = in.position() + i * width;
      ends[i] = begins[i] + width;
    }
    return new Values.Bytes(in, begins, ends);
  }

  private static Values texts(ByteBuffer in, int count) {
    require(in, 4, count);
    int[] begins = new int[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      int length = in.getInt();
      DamagedException.unless(length >= 0 && length <= in.remaining(), "a text beyond the page");
      begins[i] = in.position();
      ends[i] = begins[i] + length;
      in.position(ends[i]);
    }
    return new Values.Bytes(in, begins, ends);
  }

  static Values.Bytes byLengths(ByteBuffer in, long[] lengths) {
    int[] begins = new int[lengths.length];
    int[] ends = new int[lengths.length];
    int position = in.position();
    for (int i = 0; i < lengths.length; i++) {
      DamagedException.unless(
          lengths[i] >= 0 && lengths[i] <= in.limit() - position, "a text beyond the page");
      begins[i] = position;
      position += (int) lengths[i];
      ends[i] = position;
    }
    return new Values.Bytes(in, begins, ends);
  }

  /** Gathers the first bytes of all values, then the second ones… into whole values. */
  private static ByteBuffer joined(ByteBuffer in, int width, int count) {
    require(in, width, count);
    byte[] joined = new byte[width * count];
    int start = in.position();
    for (int k = 0; k < width; k++) {
      for (int i = 0; i < count; i++) {
        joined[i * width + k] = in.get(start + k * count + i);
      }
    }
    return ByteBuffer.wrap(joined).order(ByteOrder.LITTLE_ENDIAN);
  }
}
