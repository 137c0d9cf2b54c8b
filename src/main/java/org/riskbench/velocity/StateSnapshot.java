package org.riskbench.velocity;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A state as it was at one moment, written while records go on arriving: they wait only while a few
 * thousand keys are copied, and a key that one of them is about to change is copied first. One
 * thread writes it; one snapshot of a state at a time.
 *
 * <p>The bytes: eight that name the format, the version as an int; blocks, each an int that says
 * its length and so many bytes, the first the head (definitions, name of the secret, bounds,
 * counts), the others cells; a length of 0; the number of cells as a long; the CRC-32C of all that
 * as a long. In a block of cells each is: the entity's place, the key as a raw long, the length of
 * the cell, the cell. Numbers are packed ({@link PackedWriter}).
 */
public final class StateSnapshot implements AutoCloseable {
  static final int NAME_BYTES = 8;
  static final int VERSION = 1;

  private static final byte[] NAME = "RBSTATE\n".getBytes(StandardCharsets.US_ASCII);

  private static final int BLOCK = 1 << 16;

  private final VelocityState state;
  private final List<EntityState> entities;
  private final byte[] head;
  private final PackedWriter scratch = new PackedWriter();
  private final PackedWriter block = new PackedWriter();
  private final List<byte[]> full = new ArrayList<>();
  private long cells;

  /** To be called by a thread that holds the state. */
  StateSnapshot(VelocityState state, List<EntityState> entities, byte[] head) {
    this.state = state;
    this.entities = entities;
    this.head = head;
    for (int i = 0; i < entities.size(); i++) {
      int entity = i;
      entities.get(i).cells().beginSnapshot((cell, key) -> take(entity, cell, key));
    }
  }

  /** Whether the first bytes of a stream say that a state follows. */
  static boolean isName(byte[] bytes) {
    return Arrays.equals(bytes, NAME);
  }

  private void take(int entity, Cell cell, long key) {
    cell.write(scratch);
    block.writeCount(entity);
    block.writeRaw(key);
    block.writeBlock(scratch);
    scratch.clear();
    cells++;
    if (block.size() >= BLOCK) {
      full.add(block.drain());
    }
  }

  /**
   * Writes everything, once. Does not close the stream.
   *
   * @return how many keys it holds
   * @throws UncheckedIOException if the stream can't be written
   */
  public long writeTo(OutputStream stream) {
    CheckedOutputStream checked = new CheckedOutputStream(stream, new CRC32C());
    try (this) {
      DataOutputStream out = new DataOutputStream(checked);
      out.write(NAME);
      out.writeInt(VERSION);
      write(head, out);
      for (EntityState entity : entities) {
        for (int part = 0; part < entity.cells().parts(); part++) {
          copy(entity, part);
          writeFull(out);
        }
      }
      return finish(out, checked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(EntityState entity, int part) {
    state.giveWay();
    state.whileHeld(() -> entity.cells().copyPart(part));
  }

  /** What lies ready, though records may still add to it. */
  private void writeFull(DataOutputStream out) throws IOException {
    List<byte[]> ready = new ArrayList<>();
    state.whileHeld(
        () -> {
          ready.addAll(full);
          full.clear();
        });
    for (byte[] each : ready) {
      write(each, out);
    }
  }

  private long finish(DataOutputStream out, CheckedOutputStream checked) throws IOException {
    state.whileHeld(
        () -> {
          close();
          if (block.size() > 0) {
            full.add(block.drain());
          }
        });
    writeFull(out);
    out.writeInt(0);
    out.writeLong(cells);
    out.writeLong(checked.getChecksum().getValue());
    out.flush();
    return cells;
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Ends it, written or not; may be called again. */
  @Override
  public void close() {
    state.end(this);
  }
}
