package org.riskbench.honesty;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelRule;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.training.Learners;

/** Made-up records, 20 a day for 150 days, one in four fraud. */
public final class Sittings {
  static final int ROWS = 3_000;
  static final int A_DAY = 20;
  private static final double DAY = 86_400_000;
  private static final double START =
      LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();

  private final Random random = new Random(7);
  private final List<Column> columns = new ArrayList<>();
  private final List<ColumnValues> values = new ArrayList<>();
  private final boolean[] fraud = new boolean[ROWS];

  private Sittings() {
    for (int i = 0; i < ROWS; i++) {
      fraud[i] = random.nextInt(4) == 0;
    }
  }

  /** What tells fraud from good stays the same all the time. */
  public static Sittings steady() {
    return new Sittings().signal(1);
  }

  /** In the last 45 days what told fraud tells good instead. */
  public static Sittings turning() {
    return new Sittings().signal(-1);
  }

  /** 150 customers, each with a town of its own, each wholly fraud or wholly good. */
  public static Sittings customers() {
    Sittings made = new Sittings();
    int[] customers = new int[ROWS];
    boolean[] bad = new boolean[150];
    String[] names = new String[150];
    String[] towns = new String[150];
    for (int i = 0; i < 150; i++) {
      bad[i] = made.random.nextInt(4) == 0;
      names[i] = "c" + i;
      towns[i] = "t" + i;
    }
    for (int i = 0; i < ROWS; i++) {
      customers[i] = made.random.nextInt(150);
      made.fraud[i] = bad[customers[i]];
    }
    return made.with("customer", ColumnKind.CATEGORY, ColumnRole.ENTITY, texts(customers, names))
        .with("town", ColumnKind.CATEGORY, ColumnRole.FEATURE, texts(customers, towns));
  }

  /**
   * Some devices come twice. The first time they are fraud, the second time nobody knows; those
   * that come once are good. Only who looks ahead can tell the first from those that come once.
   */
  public static Sittings pairs() {
    Sittings made = new Sittings();
    int[] devices = new int[ROWS];
    String[] names = new String[ROWS];
    Deque<Integer> waiting = new ArrayDeque<>();
    for (int i = 0; i < ROWS; i++) {
      int kind = made.random.nextInt(4);
      Integer first = kind == 0 ? waiting.poll() : null;
      devices[i] = first == null ? i : first;
      names[i] = "d" + i;
      made.fraud[i] = first == null ? kind == 1 : made.random.nextBoolean();
      if (kind == 1) {
        waiting.add(i);
      }
    }
    double[] noise = made.random.doubles(ROWS).toArray();
    return made.with("device", ColumnKind.CATEGORY, ColumnRole.ENTITY, texts(devices, names))
        .with("noise", ColumnKind.NUMBER, ColumnRole.FEATURE, new ColumnValues.Numbers(noise));
  }

  private Sittings signal(int late) {
    double[] signal = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      int way = i >= ROWS * 0.7 ? late : 1;
      signal[i] = random.nextGaussian() + (fraud[i] ? 1.5 * way : 0);
    }
    return with("signal", ColumnKind.NUMBER, ColumnRole.FEATURE, new ColumnValues.Numbers(signal));
  }

  /** The same, told when each record happened. */
  public Sittings timed() {
    double[] at = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      at[i] = START + i * DAY / A_DAY;
    }
    return with("at", ColumnKind.TIME, ColumnRole.TIME, new ColumnValues.Numbers(at));
  }

  /** The same, told when each label arrived: ten days later, give or take one. */
  public Sittings reported() {
    double[] at = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      at[i] = START + i * DAY / A_DAY + (9 + 2 * random.nextDouble()) * DAY;
    }
    return with("reported", ColumnKind.TIME, ColumnRole.LABEL_TIME, new ColumnValues.Numbers(at));
  }

  private Sittings with(String name, ColumnKind kind, ColumnRole role, ColumnValues cells) {
    columns.add(new Column(name, kind, role));
    values.add(cells);
    return this;
  }

  private static ColumnValues texts(int[] codes, String[] names) {
    return new ColumnValues.Texts(codes, names);
  }

  public Dataset dataset() {
    double[] label = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      label[i] = fraud[i] ? 1 : 0;
    }
    with("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL, new ColumnValues.Numbers(label));
    return Dataset.of("sittings", new Rows(new Schema(columns), values))
        .withLabel(LabelRule.parse("fraud=true"));
  }

  /** By time where there is one, else at random. */
  public static ExperimentPlan plan(Dataset dataset, Duration delay) {
    return new ExperimentPlan(
        SplitPlan.defaultFor(dataset, Shares.defaults(), delay, 1),
        List.of(Learners.plan("logistic", 1)));
  }
}
