package org.riskbench.velocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * Proposes velocity features from the roles and values of columns; labels are not looked at.
 * Deterministic; any thread.
 */
public final class VelocitySuggester {
  /** At most so many key columns are combined; more would propose hundreds of features. */
  private static final int MOST_ENTITIES = 5;

  private static final int MOST_PAIRED = 3;

  /** Keys that come again in fewer of the rows have no past worth counting. */
  private static final double FEWEST_REPEATED = 0.01;

  /** From here on a plain number is taken for milliseconds, below for seconds. */
  private static final double MILLISECONDS_FROM = 1e11;

  private static final Pattern ADDRESS =
      Pattern.compile("(^|[^a-z])(ip|ipv4|ipv6|ip_?addr(ess)?)([^a-z]|$)");
  private static final int SAMPLE = 1_000;
  private static final double MOST = 0.8;

  private final Rows rows;
  private final Schema schema;
  private final VelocityPlan bare;
  private final List<VelocityFeature> features = new ArrayList<>();

  private VelocitySuggester(Rows rows, VelocityPlan bare) {
    this.rows = rows;
    this.schema = rows.schema();
    this.bare = bare;
  }

  /**
   * A plan for these rows; {@link VelocityPlan#NONE} where there is no time or no key that comes
   * again.
   *
   * @param rows all rows with their roles, labelled or not
   */
  public static VelocityPlan suggest(Rows rows) {
    VelocityPlan bare = bare(rows);
    if (bare.time().isEmpty()) {
      return VelocityPlan.NONE;
    }
    VelocitySuggester suggester = new VelocitySuggester(rows, bare);
    suggester.propose(
        rows.schema().with(ColumnRole.ENTITY).stream()
            .map(Column::name)
            .limit(MOST_ENTITIES)
            .toList());
    return suggester.features.isEmpty() ? VelocityPlan.NONE : bare.with(suggester.features);
  }

  /**
   * A plan without features to which some can be added: time, its unit, and how each key is evened
   * out. {@link VelocityPlan#NONE} where there is no time or no key.
   */
  public static VelocityPlan bare(Rows rows) {
    Optional<Column> time = rows.schema().only(ColumnRole.TIME);
    List<Column> entities = rows.schema().with(ColumnRole.ENTITY);
    return time.isEmpty() || !time.get().kind().isNumeric() || entities.isEmpty()
        ? VelocityPlan.NONE
        : bare(rows, time.get(), entities);
  }

  private static VelocityPlan bare(Rows rows, Column time, List<Column> entities) {
    Map<String, KeyRule> rules = new LinkedHashMap<>();
    for (Column entity : entities) {
      KeyRule rule = rule(rows, entity);
      if (rule != KeyRule.TEXT) {
        rules.put(entity.name(), rule);
      }
    }
    return new VelocityPlan(
        time.name(), timeUnit(rows, time), List.of(), rules, VelocityPlan.USUAL_RETENTION);
  }

  /**
   * The same told from a schema alone, where the rows are not at hand: keys by their names, the
   * unit of a time by the largest seen.
   */
  public static VelocityPlan bare(Schema schema) {
    Optional<Column> time = schema.only(ColumnRole.TIME).filter(each -> each.kind().isNumeric());
    if (time.isEmpty()) {
      return VelocityPlan.NONE;
    }
    Map<String, KeyRule> rules = new LinkedHashMap<>();
    for (Column column : schema.columns()) {
      KeyRule rule = column.kind().isNumeric() ? KeyRule.TEXT : rule(column.name());
      if (rule != KeyRule.TEXT) {
        rules.put(column.name(), rule);
      }
    }
    boolean seconds =
        time.get().kind() != ColumnKind.TIME
            && time.get().domain() instanceof ColumnDomain.Range range
            && range.max() < MILLISECONDS_FROM;
    return new VelocityPlan(
        time.get().name(), seconds ? 1_000 : 1, List.of(), rules, VelocityPlan.USUAL_RETENTION);
  }

  /** How a key column is spelled, by its name alone. */
  public static KeyRule rule(String column) {
    String name = column.toLowerCase(Locale.ROOT);
    if (name.contains("mail")) {
      return KeyRule.EMAIL;
    }
    if (ADDRESS.matcher(name).find()) {
      return KeyRule.IP;
    }
    return name.contains("phone") || name.contains("mobile") || name.contains("msisdn")
        ? KeyRule.PHONE
        : KeyRule.TEXT;
  }

  /** Milliseconds per unit of a time column. */
  static int timeUnit(Rows rows, Column time) {
    if (time.kind() == ColumnKind.TIME) {
      return 1;
    }
    double largest =
        Arrays.stream(rows.numbers(rows.schema().require(time.name())))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    return largest < MILLISECONDS_FROM ? 1_000 : 1;
  }

  /** How a key column is spelled, by its name and by what most of its first values look like. */
  public static KeyRule rule(Rows rows, Column column) {
    if (column.kind().isNumeric()) {
      return KeyRule.TEXT;
    }
    String[] levels = rows.texts(rows.schema().require(column.name())).levels();
    int looked = Math.min(SAMPLE, levels.length);
    long mails = Arrays.stream(levels, 0, looked).filter(level -> level.contains("@")).count();
    if (looked > 0 && mails >= MOST * looked) {
      return KeyRule.EMAIL;
    }
    KeyRule named = rule(column.name());
    return named == KeyRule.EMAIL ? KeyRule.TEXT : named;
  }

  private void propose(List<String> entities) {
    List<String> repeated = entities.stream().filter(this::comesAgain).toList();
    List<Window> windows = windows();
    Optional<String> amount = schema.only(ColumnRole.AMOUNT).map(Column::name);
    for (String entity : repeated) {
      List<String> key = List.of(entity);
      proposeCounts(key, windows);
      features.add(new VelocityFeature(key, Window.EVER, Aggregate.SINCE_FIRST));
      entities.stream()
          .filter(other -> !other.equals(entity))
          .limit(MOST_PAIRED)
          .forEach(other -> proposeDistinct(key, windows, other));
      amount.ifPresent(column -> proposeAmounts(key, windows, column));
    }
    for (int i = 0; i < Math.min(MOST_PAIRED, entities.size()); i++) {
      for (int j = i + 1; j < Math.min(MOST_PAIRED, entities.size()); j++) {
        if (repeated.contains(entities.get(i)) && repeated.contains(entities.get(j))) {
          proposeCounts(List.of(entities.get(i), entities.get(j)), windows);
        }
      }
    }
  }

  private void proposeCounts(List<String> key, List<Window> windows) {
    windows.forEach(window -> features.add(new VelocityFeature(key, window, Aggregate.COUNT)));
    features.add(new VelocityFeature(key, Window.EVER, Aggregate.SINCE_LAST));
  }

  private void proposeDistinct(List<String> key, List<Window> windows, String other) {
    for (Window window : ends(windows)) {
      features.add(new VelocityFeature(key, window, Aggregate.DISTINCT, other));
    }
  }

  private void proposeAmounts(List<String> key, List<Window> windows, String amount) {
    for (Window window : ends(windows)) {
      features.add(new VelocityFeature(key, window, Aggregate.SUM, amount));
    }
    features.add(new VelocityFeature(key, Window.EVER, Aggregate.RATIO_TO_MEAN, amount));
  }

  /** The second shortest (a day, as a rule) and the longest. */
  private static List<Window> ends(List<Window> windows) {
    return windows.size() < 3 ? windows : List.of(windows.get(1), windows.get(windows.size() - 1));
  }

  private boolean comesAgain(String entity) {
    long[] keys = RowKeys.of(bare, rows, entity, JobContext.none());
    boolean[] seen = new boolean[keys.length + 1];
    int again = 0;
    for (long key : keys) {
      if (key != Sighting.NO_KEY) {
        again += seen[(int) key] ? 1 : 0;
        seen[(int) key] = true;
      }
    }
    return again > FEWEST_REPEATED * keys.length;
  }

  /** Windows that the period can fill and the times can tell apart. */
  private List<Window> windows() {
    double[] times =
        Arrays.stream(rows.numbers(schema.require(bare.time())))
            .map(time -> time * bare.timeUnit())
            .filter(Double::isFinite)
            .toArray();
    DoubleSummaryStatistics span = Arrays.stream(times).summaryStatistics();
    double length = times.length == 0 ? 0 : span.getMax() - span.getMin();
    return Window.USUAL.stream()
        .filter(window -> window.equals(Window.EVER) || fits(window, length, times))
        .toList();
  }

  private static boolean fits(Window window, double length, double[] times) {
    boolean filled = window.millis() * 1.5 < length;
    boolean told =
        Arrays.stream(times).limit(SAMPLE).anyMatch(time -> time % (window.millis() / 2.0) != 0);
    return filled && told;
  }
}
