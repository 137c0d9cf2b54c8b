package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.ColumnKind;

/** A moment as hour of day and day of week in UTC, each on a circle (sine, cosine). */
public record Calendar(String column) implements Transformation {
  private static final double DAY = 86_400_000;

  /** 1970-01-01 was a Thursday; weeks start on Monday. */
  private static final int FIRST_WEEKDAY = 3;

  private static final int WEEK = 7;

  // Of the seven days once and for all: from Java 21 on StrictMath makes garbage at every call.
  private static final double[] WEEKDAY_SINE = new double[WEEK];
  private static final double[] WEEKDAY_COSINE = new double[WEEK];

  static {
    for (int day = 0; day < WEEK; day++) {
      double angle = 2 * Math.PI * ((double) day / WEEK);
      WEEKDAY_SINE[day] = StrictMath.sin(angle);
      WEEKDAY_COSINE[day] = StrictMath.cos(angle);
    }
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return kind.isNumeric();
  }

  @Override
  public List<String> featureNames() {
    return List.of(
        column + ".hour.sin",
        column + ".hour.cos",
        column + ".weekday.sin",
        column + ".weekday.cos");
  }

  @Override
  public int width() {
    return 4;
  }

  @Override
  public int encode(WideRecord record, int slot, double[] out, int first) {
    double time = record.number(slot);
    boolean missing = !Double.isFinite(time);
    double day = time / DAY;
    double hour = 2 * Math.PI * (day - Math.floor(day));
    int weekday = Math.floorMod((long) Math.floor(day) + FIRST_WEEKDAY, WEEK);
    // The centre of the circle is no time at all.
    out[first] = missing ? 0 : StrictMath.sin(hour);
    out[first + 1] = missing ? 0 : StrictMath.cos(hour);
    out[first + 2] = missing ? 0 : WEEKDAY_SINE[weekday];
    out[first + 3] = missing ? 0 : WEEKDAY_COSINE[weekday];
    return ALL;
  }

  @Override
  public Sight look(WideRecord record, int slot) {
    return Double.isNaN(record.number(slot)) ? Sight.MISSING : Sight.KNOWN;
  }

  @Override
  public Standing standing(double[] features, double[] reference, int first) {
    boolean missing = features[first] == 0 && features[first + 1] == 0;
    return missing ? Standing.MISSING : Standing.RISKIER_TIME;
  }

  @Override
  public String unit(int feature) {
    return "from the centre of the clock to its rim";
  }

  @Override
  public StepPolicy policy() {
    return new StepPolicy("Is the centre of the circle", "There is none");
  }

  @Override
  public Usual usual() {
    return Usual.unknown();
  }
}
