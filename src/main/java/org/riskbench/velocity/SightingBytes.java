package org.riskbench.velocity;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * What is kept of one record so that states can be fed with it again, also states of definitions
 * that nobody knew of when it came, where they read the same columns. Keys are hashes; nothing of
 * the record can be read from it. Immutable.
 *
 * <p>The bytes: the version, the kind (0 a record, 1 and 2 what became known of one: good, fraud),
 * the clock as a raw long, how many numbers, each its tag ({@link ColumnTags}) and its value as raw
 * longs, the CRC-32C of all that as a raw long. Counts are packed ({@link PackedWriter}).
 */
public final class SightingBytes {
  /** What is told of a record. */
  public enum Kind {
    /** That it came. */
    RECORD(0),
    /** That it turned out good. */
    GOOD(1),
    /** That it turned out to be fraud. */
    FRAUD(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  private static final int VERSION = 1;

  private final Kind kind;
  private final long now;
  private final Map<Long, Long> numbers;

  private SightingBytes(Kind kind, long now, Map<Long, Long> numbers) {
    this.kind = kind;
    this.now = now;
    this.numbers = numbers;
  }

  /**
   * What is kept of a record.
   *
   * @param sightings of the same record, for each plan that it fed
   * @param now the clock when it came, in milliseconds since 1970
   */
  public static SightingBytes of(Collection<Sighting> sightings, long now) {
    Map<Long, Long> numbers = new LinkedHashMap<>();
    sightings.forEach(sighting -> sighting.forEach(numbers::put));
    return new SightingBytes(Kind.RECORD, now, numbers);
  }

  /** The same record once its outcome is known. */
  public SightingBytes turnedOut(boolean fraud) {
    return new SightingBytes(fraud ? Kind.FRAUD : Kind.GOOD, now, numbers);
  }

  /**
   * Reads what {@link #toBytes} gave.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 if the bytes are cut, damaged or
   *     something else, STATE-103 if they are of a later format
   */
  public static SightingBytes read(byte[] bytes) {
    PackedReader in = new PackedReader(bytes);
    int version = in.readByte();
    if (version != VERSION) {
      throw StateProblem.newer(version);
    }
    int kind = in.readByte();
    if (kind >= Kind.values().length || bytes.length <= Long.BYTES) {
      throw StateProblem.damaged();
    }
    long now = in.readRaw();
    int size = in.readSize(2 * Long.BYTES);
    Map<Long, Long> numbers = new HashMap<>();
    for (int i = 0; i < size; i++) {
      numbers.put(in.readRaw(), in.readRaw());
    }
    if (in.readRaw() != checksum(bytes, bytes.length - Long.BYTES)) {
      throw StateProblem.damaged();
    }
    in.requireEnd();
    return new SightingBytes(Kind.values()[kind], now, numbers);
  }

  /** As {@link #read} reads it. */
  public byte[] toBytes() {
    PackedWriter out = new PackedWriter();
    out.writeByte(VERSION);
    out.writeByte(kind.code);
    out.writeRaw(now);
    out.writeCount(numbers.size());
    numbers.forEach(
        (tag, value) -> {
          out.writeRaw(tag);
          out.writeRaw(value);
        });
    byte[] bytes = out.toBytes();
    out.writeRaw(checksum(bytes, bytes.length));
    return out.toBytes();
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }

  /** What is told of the record. */
  public Kind kind() {
    return kind;
  }

  /** The clock when the record came, in milliseconds since 1970. */
  public long now() {
    return now;
  }

  /**
   * Makes a sighting of it.
   *
   * @return whether everything that the sighting's plan reads was kept; if not, it is not to be
   *     used
   */
  public boolean fill(Sighting into) {
    return into.fill(numbers);
  }
}
