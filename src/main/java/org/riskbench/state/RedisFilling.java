package org.riskbench.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riskbench.velocity.LentCells;
import org.riskbench.velocity.VelocityState;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.resps.ScanResult;

/** Puts a whole state into Redis in the place of what is there of its plan. One thread. */
final class RedisFilling {
  private static final Duration SLACK = Duration.ofHours(1);

  private record Filled(byte[] key, byte[] value) {}

  private final RedisLink link;
  private final byte[] digest;
  private final SetParams expiry;
  private final List<Filled> waiting = new ArrayList<>();

  RedisFilling(RedisLink link, byte[] digest, long horizon) {
    this.link = link;
    this.digest = digest;
    this.expiry = SetParams.setParams().px(horizon + LentCells.MAX_LATENESS + SLACK.toMillis());
  }

  void replace(VelocityState state, int batch) {
    removeAll(batch);
    state.forEachCell(
        (entity, key, cell) -> {
          byte[] raw = ByteBuffer.allocate(Long.BYTES).putLong(key).array();
          waiting.add(
              new Filled(
                  RedisCells.cellKey(link, digest, entity, raw), RedisCells.versioned(cell)));
          if (waiting.size() >= batch) {
            flush();
          }
        });
    flush();
    if (state.records() > 0) {
      stamp(state);
    }
  }

  private void flush() {
    link.ask(
        jedis -> {
          var pipeline = jedis.pipelined();
          waiting.forEach(each -> pipeline.set(each.key(), each.value(), expiry));
          pipeline.sync();
          return waiting.size();
        });
    waiting.clear();
  }

  private void stamp(VelocityState state) {
    Map<byte[], byte[]> stamps =
        Map.of(
            text("newest"), text(state.newest()),
            text("oldest"), text(state.oldest()),
            text("records"), text(state.records()));
    link.ask(jedis -> jedis.hset(link.key("stamps:", digest), stamps));
  }

  private static byte[] text(Object value) {
    return String.valueOf(value).getBytes(StandardCharsets.US_ASCII);
  }

  private void removeAll(int batch) {
    link.ask(jedis -> jedis.del(link.key("stamps:", digest)));
    byte[] all = pattern(link.key("cell:", digest));
    byte[] cursor = ScanParams.SCAN_POINTER_START_BINARY;
    boolean finished = false;
    while (!finished) {
      byte[] from = cursor;
      ScanResult<byte[]> found =
          link.ask(jedis -> jedis.scan(from, new ScanParams().match(all).count(batch)));
      if (!found.getResult().isEmpty()) {
        link.ask(jedis -> jedis.unlink(found.getResult().toArray(byte[][]::new)));
      }
      cursor = found.getCursorAsBytes();
      finished = found.isCompleteIteration();
    }
  }

  /** Bytes that mean something in a pattern are written so that they don't. */
  private static byte[] pattern(byte[] start) {
    ByteBuffer pattern = ByteBuffer.allocate(2 * start.length + 1);
    for (byte each : start) {
      if ("*?[]\\^-".indexOf(each) >= 0) {
        pattern.put((byte) '\\');
      }
      pattern.put(each);
    }
    pattern.put((byte) '*');
    byte[] bytes = new byte[pattern.position()];
    pattern.flip().get(bytes);
    return bytes;
  }
}
