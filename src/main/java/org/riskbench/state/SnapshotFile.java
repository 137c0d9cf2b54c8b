package org.riskbench.state;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.riskbench.problem.Problem;
import org.riskbench.velocity.StateSnapshot;
import org.riskbench.velocity.VelocityState;

/**
 * The file of a snapshot: eight bytes that name the format, the version as an int, the number of
 * the last sighting it knows of and the time it was made (milliseconds since 1970) as longs, how
 * many states as an int, the CRC-32C of all that as a long; then the states, each with a checksum
 * of its own. Numbers have their highest byte first.
 *
 * @param sequence of the last sighting that the states know of
 * @param madeAt in milliseconds since 1970
 */
record SnapshotFile(long sequence, long madeAt, List<VelocityState> states) {
  private static final byte[] NAME = "RBSTATES".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int HEAD_BYTES = NAME.length + 2 * Integer.BYTES + 2 * Long.BYTES;
  private static final int MOST_STATES = 1_000;
  private static final int BUFFER = 1 << 16;

  /** Writes states that are being copied. */
  static void write(long sequence, long madeAt, List<StateSnapshot> states, OutputStream stream)
      throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    ByteArrayOutputStream head = new ByteArrayOutputStream(HEAD_BYTES);
    DataOutputStream fields = new DataOutputStream(head);
    fields.write(NAME);
    fields.writeInt(VERSION);
    fields.writeLong(sequence);
    fields.writeLong(madeAt);
    fields.writeInt(states.size());
    out.write(head.toByteArray());
    out.writeLong(checksum(head.toByteArray()));
    try {
      states.forEach(state -> state.writeTo(stream));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Reads a file.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 to STATE-106
   */
  static SnapshotFile read(Path file, StatePlan plan) {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      byte[] head = stream.readNBytes(HEAD_BYTES + Long.BYTES);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(head));
      if (head.length < HEAD_BYTES + Long.BYTES
          || !Arrays.equals(in.readNBytes(NAME.length), NAME)
          || in.readInt() != VERSION) {
        throw foreign(file).asException();
      }
      long sequence = in.readLong();
      long madeAt = in.readLong();
      int count = in.readInt();
      if (in.readLong() != checksum(Arrays.copyOf(head, HEAD_BYTES)) || count > MOST_STATES) {
        throw foreign(file).asException();
      }
      List<VelocityState> states = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        states.add(VelocityState.read(stream, plan.mostKeys(), plan.key()));
      }
      return new SnapshotFile(sequence, madeAt, states);
    } catch (IOException e) {
      throw foreign(file).asException(e);
    }
  }

  private static Problem foreign(Path file) {
    return Problem.error(
        "STATE-115",
        "The snapshot \"%s\" can't be read.".formatted(file),
        "Bring it back from a copy, or move it away: an older one is taken then.");
  }

  private static long checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return crc.getValue();
  }
}
