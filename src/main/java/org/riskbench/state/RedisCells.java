package org.riskbench.state;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.LentCells;
import org.riskbench.velocity.PlanBytes;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingReader;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocityState;

/**
 * One plan's cells in Redis: those of a record's keys are fetched, asked and changed here, and put
 * back only if nobody was faster; else it is done again with what is there now. Not thread-safe:
 * one a thread.
 *
 * <p>A cell's value is eight random bytes, new with every change, and the cell. It expires after
 * the furthest window, the time a record may be late and an hour have passed since its last change.
 */
final class RedisCells {
  private static final RedisScript TAKE = RedisScript.named("take.lua");
  private static final int VERSION_BYTES = 8;
  private static final int DIGEST_BYTES = 8;
  private static final byte[] NONE = new byte[0];
  private static final Duration SLACK = Duration.ofHours(1);
  private static final int MOST_TRIES = 200;

  private final RedisLink link;
  private final LentCells cells;
  private final byte[] digest;
  private final byte[] stamps;
  private final byte[] numbers;
  private final List<Integer> present = new ArrayList<>();
  private final List<byte[]> keys = new ArrayList<>();
  private List<byte[]> values = List.of();
  private long oldest = Long.MAX_VALUE;
  private long newest = Long.MIN_VALUE;
  private long number;

  RedisCells(RedisLink link, VelocityPlan plan, byte[] secret) {
    this.link = link;
    this.cells = new LentCells(plan, secret);
    this.digest = Arrays.copyOf(PlanBytes.digest(plan), DIGEST_BYTES);
    this.stamps = link.key("stamps:", digest);
    this.numbers = link.key("number");
  }

  VelocityPlan plan() {
    return cells.plan();
  }

  SightingReader newReader(Schema inputs) {
    return cells.newReader(inputs);
  }

  Sighting newSighting() {
    return cells.newSighting();
  }

  /** Time of the earliest record, as it was when a record was last asked about. */
  long oldest() {
    return oldest;
  }

  /** The number that the record taken last was given; 0 if none. */
  long number() {
    return number;
  }

  static byte[] cellKey(RedisLink link, byte[] digest, int entity, byte[] key) {
    return link.key("cell:", digest, new byte[] {(byte) (entity >> 8), (byte) entity}, key);
  }

  /** Fetches the cells of a record's keys, and the stamps. */
  private void fetch(Sighting sighting) {
    present.clear();
    keys.clear();
    for (int entity = 0; entity < cells.entities(); entity++) {
      if (cells.hasKey(sighting, entity)) {
        present.add(entity);
        keys.add(cellKey(link, digest, entity, cells.key(sighting, entity)));
      }
    }
    values =
        link.ask(
            jedis -> {
              var pipeline = jedis.pipelined();
              Supplier<List<byte[]>> known = pipeline.hmget(stamps, text("oldest"), text("newest"));
              List<byte[]> none = Collections.nCopies(keys.size(), NONE);
              Supplier<List<byte[]>> found =
                  keys.isEmpty() ? () -> none : pipeline.mget(keys.toArray(byte[][]::new));
              pipeline.sync();
              oldest = stamp(known.get().get(0), Long.MAX_VALUE);
              newest = stamp(known.get().get(1), Long.MIN_VALUE);
              return found.get();
            });
  }

  private static long stamp(byte @Nullable [] text, long none) {
    return text == null ? none : Long.parseLong(new String(text, StandardCharsets.US_ASCII));
  }

  private static byte[] text(Object value) {
    return String.valueOf(value).getBytes(StandardCharsets.US_ASCII);
  }

  /** Brings what was fetched to where it is asked and changed. */
  private void bring(Sighting sighting) {
    List<byte[]> brought = new ArrayList<>(Collections.nCopies(cells.entities(), NONE));
    for (int i = 0; i < present.size(); i++) {
      byte[] value = value(i);
      if (value.length > VERSION_BYTES) {
        brought.set(present.get(i), Arrays.copyOfRange(value, VERSION_BYTES, value.length));
      }
    }
    cells.bring(sighting, brought);
  }

  private byte[] value(int place) {
    byte @Nullable [] value = values.get(place);
    return value == null ? NONE : value;
  }

  /** The features of a record; changes nothing. */
  void answer(Sighting sighting, double[] out) {
    fetch(sighting);
    bring(sighting);
    cells.answer(sighting, out);
  }

  /** As {@link VelocityState#pass}, with one more question: whether the record gets a number. */
  Admission pass(Sighting sighting, double[] out, long now, boolean isNumbered) {
    number = 0;
    answer(sighting, out);
    if (!sighting.hasTime()) {
      return Admission.NO_TIME;
    }
    boolean ahead = now < sighting.time() - VelocityState.MAX_AHEAD;
    if (ahead) {
      boolean late = newest != Long.MIN_VALUE && sighting.time() < newest - LentCells.MAX_LATENESS;
      return late ? Admission.TOO_LATE : Admission.AHEAD;
    }
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      cells.add(sighting);
      if (isPut(sighting, text(sighting.time()), isNumbered)) {
        return number < 0 ? Admission.TOO_LATE : Admission.TAKEN;
      }
      bring(sighting);
      cells.answer(sighting, out);
    }
    throw crowded();
  }

  /** As {@link VelocityState#addOutcome}. */
  void addOutcome(Sighting sighting, boolean fraud) {
    fetch(sighting);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      bring(sighting);
      cells.addOutcome(sighting, fraud);
      if (isPut(sighting, NONE, false)) {
        return;
      }
    }
    throw crowded();
  }

  /** Puts the cells back, or fetches what is there by now. */
  private boolean isPut(Sighting sighting, byte[] time, boolean isNumbered) {
    List<byte[]> places = new ArrayList<>(List.of(stamps, numbers));
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(time);
    arguments.add(time.length == 0 ? NONE : text(LentCells.MAX_LATENESS));
    arguments.add(text(plan().horizon() + LentCells.MAX_LATENESS + SLACK.toMillis()));
    arguments.add(text(isNumbered ? 1 : 0));
    for (int i = 0; i < present.size(); i++) {
      byte[] cell = cells.cell(sighting, present.get(i));
      if (cell.length > 0) {
        places.add(keys.get(i));
        arguments.add(Arrays.copyOf(value(i), Math.min(VERSION_BYTES, value(i).length)));
        arguments.add(versioned(cell));
      }
    }
    List<?> answer = (List<?>) link.run(TAKE, places, arguments);
    return switch (new String((byte[]) answer.get(0), StandardCharsets.US_ASCII)) {
      case "taken" -> {
        number = (Long) answer.get(1);
        yield true;
      }
      case "late" -> {
        number = -1;
        yield true;
      }
      default -> {
        fetch(sighting);
        yield false;
      }
    };
  }

  static byte[] versioned(byte[] cell) {
    byte[] value = new byte[VERSION_BYTES + cell.length];
    long version = ThreadLocalRandom.current().nextLong();
    for (int i = 0; i < VERSION_BYTES; i++) {
      value[i] = (byte) (version >>> (8 * i));
    }
    System.arraycopy(cell, 0, value, VERSION_BYTES, cell.length);
    return value;
  }

  private static RuntimeException crowded() {
    return Problem.error(
            "STATE-123",
            "A key is being changed by so many records at once that this one found no turn.",
            "Ask again in a moment.")
        .asException();
  }
}
