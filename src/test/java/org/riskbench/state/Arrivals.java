package org.riskbench.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/** Random records of a shop, and plans that count them. */
final class Arrivals {
  static final Schema SCHEMA =
      new Schema(
          List.of(
              new Column("at", ColumnKind.TIME, ColumnRole.TIME),
              new Column("ip", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("mail", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("paid", ColumnKind.NUMBER, ColumnRole.AMOUNT)));

  /** Every record is of this hour. */
  static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** Every aggregate. */
  static final VelocityPlan PLAN = plan(features(List.of("ip"), List.of("mail")));

  /** Some of the same features in another order. */
  static final VelocityPlan SOME =
      PLAN.with(List.of(PLAN.features().get(7), PLAN.features().get(2), PLAN.features().get(12)));

  /** Other features of the same columns. */
  static final VelocityPlan OTHER =
      plan(
          List.of(
              new VelocityFeature(List.of("mail"), Window.parse("2h"), Aggregate.COUNT),
              new VelocityFeature(List.of("ip"), Window.parse("2h"), Aggregate.MEAN, "paid")));

  private Arrivals() {}

  private static VelocityPlan plan(List<VelocityFeature> features) {
    return new VelocityPlan(
        "at",
        1,
        features,
        Map.of("ip", KeyRule.IP, "mail", KeyRule.EMAIL),
        VelocityPlan.USUAL_RETENTION);
  }

  @SafeVarargs
  private static List<VelocityFeature> features(List<String>... keys) {
    List<VelocityFeature> features = new ArrayList<>();
    for (List<String> key : keys) {
      for (Aggregate aggregate : Aggregate.values()) {
        Window window =
            aggregate == Aggregate.SINCE_FIRST ? Window.EVER : Window.of(Duration.ofMinutes(10));
        String of = aggregate == Aggregate.DISTINCT ? "mail" : aggregate.isOfAmount() ? "paid" : "";
        features.add(new VelocityFeature(key, window, aggregate, of, 20));
      }
    }
    features.add(new VelocityFeature(List.of("ip", "mail"), Window.parse("1h"), Aggregate.COUNT));
    return features;
  }

  /** A record of a few keys within the last hour, mostly in the order of time, sometimes late. */
  static FlatRecord random(SplittableRandom random, int position) {
    FlatRecord record = new FlatRecord(SCHEMA);
    double late = random.nextInt(10) == 0 ? random.nextInt(400) : 0;
    record.set(0, NOW.toEpochMilli() - 3_600_000 + 1_000.0 * (position * 3L - late));
    record.set(1, "10.0.0." + random.nextInt(6));
    record.set(2, "m" + random.nextInt(9) + "@x.org");
    if (random.nextInt(5) > 0) {
      record.set(3, random.nextInt(1_000) / 7.0);
    }
    return record;
  }

  static List<FlatRecord> random(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    List<FlatRecord> records = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      records.add(random(random, i));
    }
    return records;
  }

  /** Records so close together that none comes too late, whatever their order. */
  static List<FlatRecord> close(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    List<FlatRecord> records = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      FlatRecord record = random(random, 0);
      record.set(0, NOW.toEpochMilli() - 1_000.0 * random.nextInt(290));
      records.add(record);
    }
    return records;
  }

  static Rows rows(List<FlatRecord> records) {
    String[] ips = records.stream().map(record -> record.text(1)).toArray(String[]::new);
    String[] mails = records.stream().map(record -> record.text(2)).toArray(String[]::new);
    int[] codes = new int[records.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = i;
    }
    return new Rows(
        SCHEMA,
        List.of(
            new ColumnValues.Numbers(
                records.stream().mapToDouble(each -> each.number(0)).toArray()),
            new ColumnValues.Texts(codes, ips),
            new ColumnValues.Texts(codes, mails),
            new ColumnValues.Numbers(
                records.stream().mapToDouble(each -> each.number(3)).toArray())));
  }

  /** What is told of records that nobody takes: equal for states that nobody can tell apart. */
  static List<double[]> probes(Past past) {
    PastReader reader = past.newReader(SCHEMA, CLOCK);
    List<double[]> told = new ArrayList<>();
    for (int minute = 0; minute <= 60; minute += 5) {
      for (int ip = 0; ip < 6; ip++) {
        for (int mail = 0; mail < 9; mail++) {
          FlatRecord record = new FlatRecord(SCHEMA);
          record.set(0, NOW.toEpochMilli() - 60_000.0 * minute);
          record.set(1, "10.0.0." + ip);
          record.set(2, "m" + mail + "@x.org");
          record.set(3, 42);
          told.add(reader.tell(record, PastReader.Use.LOOK).clone());
        }
      }
    }
    return told;
  }
}
