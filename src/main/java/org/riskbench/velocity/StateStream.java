package org.riskbench.velocity;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Reads the bytes of a {@link StateSnapshot}, block by block: memory holds one block and what the
 * state keeps. No length is believed before so many bytes are there.
 */
final class StateStream {
  private static final int LARGEST_BLOCK = 1 << 28;

  private final CheckedInputStream checked;
  private final DataInputStream in;

  StateStream(InputStream stream) {
    this.checked = new CheckedInputStream(stream, new CRC32C());
    this.in = new DataInputStream(checked);
  }

  /**
   * Reads one state and not a byte more.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 to STATE-106
   */
  VelocityState read(int mostKeys, byte[] secret) {
    try {
      if (!StateSnapshot.isName(in.readNBytes(StateSnapshot.NAME_BYTES))) {
        throw StateProblem.foreign();
      }
      int version = in.readInt();
      if (version != StateSnapshot.VERSION) {
        throw StateProblem.newer(version);
      }
      PackedReader head = block();
      VelocityState state = new VelocityState(PlanBytes.read(head), mostKeys, secret);
      state.readHead(head);
      head.requireEnd();
      readCells(state);
      return state;
    } catch (EOFException e) {
      throw StateProblem.damaged(e);
    } catch (IOException e) {
      throw StateProblem.unreadable(e);
    }
  }

  private void readCells(VelocityState state) throws IOException {
    long cells = 0;
    for (PackedReader block = block(); !block.isAtEnd(); block = block()) {
      while (!block.isAtEnd()) {
        state.readCell(block);
        cells++;
      }
    }
    boolean whole = in.readLong() == cells;
    long checksum = checked.getChecksum().getValue();
    if (in.readLong() != checksum || !whole) {
      throw StateProblem.damaged();
    }
  }

  private PackedReader block() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST_BLOCK) {
      throw StateProblem.damaged();
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw StateProblem.damaged();
    }
    return new PackedReader(bytes);
  }
}
