package org.riskbench.velocity;

import java.util.List;
import java.util.function.ToIntFunction;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;

/**
 * Turns records of a schema into {@link Sighting}s, keys evened out and hashed. Not thread-safe:
 * one a thread.
 */
public final class SightingReader {
  private final VelocityPlan plan;
  private final Schema schema;
  private final KeyHash hash;
  private final int time;
  private final int[][] entities;
  private final int[] values;
  private final int[] amounts;
  private final Layout layout;

  SightingReader(VelocityPlan plan, Layout layout, Schema schema, KeyHash hash) {
    this.plan = plan;
    this.layout = layout;
    this.schema = schema;
    this.hash = hash;
    this.time = plan.time().isEmpty() ? -1 : slot(schema, plan.time());
    this.entities =
        layout.entities().stream()
            .map(columns -> columns.stream().mapToInt(column -> slot(schema, column)).toArray())
            .toArray(int[][]::new);
    this.values = slots(layout.values(), column -> slot(schema, column));
    this.amounts = slots(layout.amounts(), column -> slot(schema, column));
  }

  private static int slot(Schema schema, String column) {
    return schema
        .find(column)
        .orElseThrow(() -> new IllegalArgumentException("no column " + column));
  }

  private static int[] slots(List<String> columns, ToIntFunction<String> slot) {
    return columns.stream().mapToInt(slot).toArray();
  }

  /** A sighting to fill, one a thread. */
  public Sighting newSighting() {
    return new Sighting(layout);
  }

  /** Fills a sighting from a record of the schema. */
  public void read(RecordView record, Sighting into) {
    into.time = time < 0 ? Sighting.NO_TIME : millis(plan, record.number(time));
    for (int i = 0; i < entities.length; i++) {
      into.keys[i] = entity(entities[i], record);
    }
    for (int i = 0; i < values.length; i++) {
      into.values[i] = key(values[i], record);
    }
    for (int i = 0; i < amounts.length; i++) {
      into.amounts[i] = FixedPoint.of(record.number(amounts[i]));
    }
  }

  static long millis(VelocityPlan plan, double time) {
    double millis = time * plan.timeUnit();
    // Beyond these no sum of a time and a window is a time any more.
    boolean usable = millis > -1e15 && millis < 1e15;
    return usable ? (long) Math.floor(millis) : Sighting.NO_TIME;
  }

  private long entity(int[] columns, RecordView record) {
    long first = key(columns[0], record);
    if (columns.length == 1 || first == Sighting.NO_KEY) {
      return first;
    }
    long second = key(columns[1], record);
    return second == Sighting.NO_KEY ? Sighting.NO_KEY : hash.pair(first, second);
  }

  private long key(int slot, RecordView record) {
    Column column = schema.column(slot);
    String text =
        column.kind().isNumeric()
            ? Cells.format(column.kind(), record.number(slot))
            : record.text(slot);
    String key = plan.key(column.name(), text);
    return key.isEmpty() ? Sighting.NO_KEY : hash.of(key);
  }
}
