package org.riskbench.velocity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a state holds, read from its bytes as the format is documented: equal for two states
 * exactly if no question can tell them apart, now or later.
 *
 * @param head definitions, bounds and counts
 * @param cells by entity and key
 */
record StateDump(String head, Map<String, String> cells) {
  static byte[] bytes(VelocityState state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (StateSnapshot snapshot = state.snapshot()) {
      snapshot.writeTo(bytes);
    }
    return bytes.toByteArray();
  }

  static StateDump of(VelocityState state) {
    return of(bytes(state));
  }

  static StateDump of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 12, bytes.length - 12);
    String head = HexFormat.of().formatHex(block(in));
    Map<String, String> cells = new TreeMap<>();
    for (byte[] block = block(in); block.length > 0; block = block(in)) {
      PackedReader cell = new PackedReader(block);
      while (!cell.isAtEnd()) {
        String place = cell.readCount() + " " + cell.readRaw();
        String twice = cells.put(place, HexFormat.of().formatHex(cell.readBlock()));
        if (twice != null) {
          throw new AssertionError("a key is there twice");
        }
      }
    }
    return new StateDump(head, cells);
  }

  private static byte[] block(ByteBuffer in) {
    byte[] block = new byte[in.getInt()];
    in.get(block);
    return block;
  }

  /** Short, as a test that fails prints it. */
  @Override
  public String toString() {
    return "head %08x, %d keys %08x".formatted(head.hashCode(), cells.size(), cells.hashCode());
  }
}
