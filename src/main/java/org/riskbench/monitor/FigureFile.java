package org.riskbench.monitor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The file of a model's figures: eight bytes that name the format, its version as an int, the
 * CRC-32C of what follows as a long; then, deflated: the CRC-32C of the layout's shape, when the
 * model was first published (milliseconds since 1970), the two rings, the counters and the alarms.
 * Of a ring's spans only what each added is written, in as few bytes as it takes. Numbers have
 * their highest byte first.
 */
final class FigureFile {
  private static final byte[] NAME = "RBFIGURE".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;

  /** More than a model has questions; a file that says so is none of ours. */
  private static final int MOST_ALERTS = 100_000;

  private FigureFile() {}

  static byte[] write(KeptFigures kept, Layout layout) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(body))) {
      out.writeLong(shape(layout));
      out.writeLong(kept.since().toEpochMilli());
      write(kept.minutes(), layout.minuteWidth(), out);
      write(kept.panes(), layout.size(), out);
      writeRisen(new long[kept.counts().length], kept.counts(), out);
      out.writeInt(kept.alerts().size());
      for (AlertBoard.Raised raised : kept.alerts()) {
        write(raised, out);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(file);
    head.write(NAME);
    head.writeInt(VERSION);
    head.writeLong(checksum(body.toByteArray()));
    head.write(body.toByteArray());
    return file.toByteArray();
  }

  private static void write(SnapshotRing.State ring, int width, DataOutputStream out)
      throws IOException {
    out.writeLong(ring.begun());
    out.writeLong(ring.open());
    out.writeInt(ring.ends().length);
    long[] before = new long[width];
    for (long[] end : ring.ends()) {
      writeRisen(before, end, out);
      before = end;
    }
  }

  private static void writeRisen(long[] before, long[] now, DataOutputStream out)
      throws IOException {
    for (int i = 0; i < now.length; i++) {
      long left = now[i] - before[i];
      while ((left >>> 7) != 0) {
        out.write((int) ((left & 0x7F) | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }
  }

  private static void write(AlertBoard.Raised raised, DataOutputStream out) throws IOException {
    Answer answer = raised.latest();
    out.writeUTF(answer.question().code());
    out.writeUTF(answer.subject());
    out.writeLong(raised.since().toEpochMilli());
    out.writeInt(raised.calm());
    out.writeDouble(answer.value());
    out.writeDouble(answer.expected());
    out.writeDouble(answer.limit());
    out.writeDouble(answer.chance());
  }

  /**
   * Reads a file.
   *
   * @param layout of the model that the figures are of
   * @throws IOException if it is damaged, of another format or of another layout
   */
  static KeptFigures read(byte[] file, Layout layout) throws IOException {
    DataInputStream head = new DataInputStream(new ByteArrayInputStream(file));
    if (!Arrays.equals(head.readNBytes(NAME.length), NAME) || head.readInt() != VERSION) {
      throw new IOException("another format");
    }
    long checksum = head.readLong();
    byte[] body = head.readAllBytes();
    if (checksum != checksum(body)) {
      throw new IOException("damaged");
    }
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(body)))) {
      if (in.readLong() != shape(layout)) {
        throw new IOException("another layout");
      }
      return new KeptFigures(
          Instant.ofEpochMilli(in.readLong()),
          readRing(LiveModel.MINUTES, layout.minuteWidth(), in),
          readRing(LiveModel.PANES, layout.size(), in),
          readRisen(new long[layout.size() + LiveModel.SCORES], in),
          readAlerts(in));
    }
  }

  private static SnapshotRing.State readRing(int spans, int width, DataInputStream in)
      throws IOException {
    long begun = in.readLong();
    long open = in.readLong();
    int length = in.readInt();
    if (open < begun || length != open - Math.max(begun, open - spans - 1)) {
      throw new IOException("no ring");
    }
    long[][] ends = new long[length][];
    long[] before = new long[width];
    for (int i = 0; i < length; i++) {
      ends[i] = readRisen(before, in);
      before = ends[i];
    }
    return new SnapshotRing.State(begun, open, ends);
  }

  private static long[] readRisen(long[] before, DataInputStream in) throws IOException {
    long[] now = new long[before.length];
    for (int i = 0; i < now.length; i++) {
      now[i] = before[i] + readNumber(in);
    }
    return now;
  }

  private static long readNumber(DataInputStream in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      number |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IOException("no number");
  }

  private static List<AlertBoard.Raised> readAlerts(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_ALERTS) {
      throw new IOException("no alarms");
    }
    List<AlertBoard.Raised> alerts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Question question =
          Question.of(in.readUTF()).orElseThrow(() -> new IOException("no question"));
      String subject = in.readUTF();
      Instant since = Instant.ofEpochMilli(in.readLong());
      int calm = in.readInt();
      Answer answer =
          new Answer(
              question,
              subject,
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              false,
              false);
      alerts.add(new AlertBoard.Raised(since, answer, calm));
    }
    return alerts;
  }

  private static long shape(Layout layout) {
    return checksum(layout.shape().getBytes(StandardCharsets.UTF_8));
  }

  static long checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return crc.getValue();
  }
}
