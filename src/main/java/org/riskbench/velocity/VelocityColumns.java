package org.riskbench.velocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Rows;

/**
 * The velocity features of many rows: the rows are passed through the same states that serve, key
 * by key in the order of their times, each answered before it is added. One pass; beside the values
 * and the order of the rows, memory holds the windows of one key. Deterministic, whatever the order
 * of the rows.
 *
 * @param values one array per feature of the plan, one element per row; NaN where missing
 * @param untimed rows without a time: they see nothing and are not seen
 * @param evicted keys given up before their time for want of room
 */
public record VelocityColumns(List<double[]> values, int untimed, long evicted) {
  private static final int ROWS_PER_CHECK = 4096;
  private static final String PHASE = "velocity.count";

  public VelocityColumns {
    values = List.copyOf(values);
  }

  /**
   * Tells the features of all rows.
   *
   * @param rows with the columns of the plan, labelled or not: every attempt counts
   * @param outcomes what became known of the rows; {@link Outcomes#NONE} if nothing
   * @throws org.riskbench.problem.ProblemException DATA-104 if a column of the plan is missing
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static VelocityColumns of(
      VelocityPlan plan, Rows rows, Outcomes outcomes, JobContext context) {
    if (plan.isEmpty()) {
      return new VelocityColumns(List.of(), 0, 0);
    }
    Pass pass = new Pass(plan, rows, outcomes, context);
    long evicted = 0;
    for (long given : context.parallel(pass.parts())) {
      evicted += given;
    }
    return new VelocityColumns(pass.columns, rows.size() - pass.order.length, evicted);
  }

  /** The values of one row. */
  public double[] row(int row) {
    double[] answer = new double[values.size()];
    read(row, answer);
    return answer;
  }

  /** Writes the values of one row; allocates nothing. */
  public void read(int row, double[] out) {
    for (int i = 0; i < values.size(); i++) {
      out[i] = values.get(i)[row];
    }
  }

  /** One pass over the rows per entity; the entities don't touch each other. */
  private static final class Pass {
    private final VelocityPlan plan;
    private final Layout layout;
    private final JobContext context;
    private final Outcomes outcomes;
    private final double[] times;
    private final int[] order;
    private final double[] knownAt;
    private final int[] known;
    private final long[][] keys;
    private final long[][] values;
    private final long[][] amounts;
    private final List<double[]> columns = new ArrayList<>();

    Pass(VelocityPlan plan, Rows rows, Outcomes outcomes, JobContext context) {
      this.plan = plan;
      this.layout = Layout.of(plan);
      this.context = context;
      this.outcomes = outcomes;
      this.times = millis(plan, rows.numbers(rows.schema().require(plan.time())));
      this.order = TimeOrder.of(times);
      this.knownAt = knownAt();
      this.known = TimeOrder.of(knownAt);
      this.keys =
          layout.entities().stream().map(entity -> keys(rows, entity)).toArray(long[][]::new);
      this.values =
          layout.values().stream()
              .map(column -> RowKeys.of(plan, rows, column, context))
              .toArray(long[][]::new);
      this.amounts =
          layout.amounts().stream()
              .map(column -> amounts(rows.numbers(rows.schema().require(column))))
              .toArray(long[][]::new);
      for (int i = 0; i < plan.size(); i++) {
        double[] column = new double[rows.size()];
        Arrays.fill(column, Double.NaN);
        columns.add(column);
      }
    }

    private static double[] millis(VelocityPlan plan, double[] times) {
      return Arrays.stream(times)
          .map(time -> SightingReader.millis(plan, time))
          .map(millis -> millis == Sighting.NO_TIME ? Double.NaN : millis)
          .toArray();
    }

    /** Nobody knows an outcome before the moment after the record itself. */
    private double[] knownAt() {
      double[] moments = new double[outcomes.knownAt().length];
      for (int row = 0; row < moments.length; row++) {
        moments[row] = Math.max(outcomes.knownAt()[row], times[row] + 1);
      }
      return moments;
    }

    private long[] keys(Rows rows, List<String> entity) {
      long[] first = RowKeys.of(plan, rows, entity.get(0), context);
      return entity.size() == 1
          ? first
          : RowKeys.pair(first, RowKeys.of(plan, rows, entity.get(1), context));
    }

    private static long[] amounts(double[] values) {
      return Arrays.stream(values).mapToLong(FixedPoint::of).toArray();
    }

    List<Callable<Long>> parts() {
      List<Callable<Long>> parts = new ArrayList<>();
      for (int i = 0; i < layout.entities().size(); i++) {
        int entity = i;
        parts.add(() -> run(entity));
      }
      return parts;
    }

    private long run(int entity) {
      EntityState state = new EntityState(plan, layout, entity, Integer.MAX_VALUE);
      int[] dense = KeyGroups.dense(keys[entity], context);
      int count = Arrays.stream(dense).max().orElse(0);
      KeyGroups groups = KeyGroups.of(order, dense, count);
      KeyGroups outcomesOfKeys = KeyGroups.of(known, dense, count);
      Sighting sighting = new Sighting(layout);
      Sighting earlier = new Sighting(layout);
      double[] answer = new double[plan.size()];
      int[] own = own(entity);
      int told = 0;
      for (int key = 0; key < count; key++) {
        for (int i = groups.begins()[key]; i < groups.begins()[key + 1]; i++) {
          if (i % ROWS_PER_CHECK == 0) {
            context.checkpoint();
            context.progress((double) i / order.length, PHASE);
          }
          int row = groups.rows()[i];
          fill(sighting, entity, row);
          int end = outcomesOfKeys.begins()[key + 1];
          while (told < end && knownAt[outcomesOfKeys.rows()[told]] <= sighting.time) {
            fill(earlier, entity, outcomesOfKeys.rows()[told]);
            state.addOutcome(earlier, outcomes.fraud()[outcomesOfKeys.rows()[told]]);
            told++;
          }
          state.answer(sighting, answer);
          for (int feature : own) {
            columns.get(feature)[row] = answer[feature];
          }
          state.add(sighting);
        }
        told = outcomesOfKeys.begins()[key + 1];
        state.finishKey();
      }
      return state.evicted();
    }

    private int[] own(int entity) {
      return IntStream.range(0, plan.size())
          .filter(i -> plan.features().get(i).entity().equals(layout.entities().get(entity)))
          .toArray();
    }

    private void fill(Sighting sighting, int entity, int row) {
      sighting.time = Double.isNaN(times[row]) ? Sighting.NO_TIME : (long) times[row];
      sighting.keys[entity] = keys[entity][row];
      for (int i = 0; i < values.length; i++) {
        sighting.values[i] = values[i][row];
      }
      for (int i = 0; i < amounts.length; i++) {
        sighting.amounts[i] = amounts[i][row];
      }
    }
  }
}
