package org.riskbench.honesty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.EntityGroups;
import org.riskbench.split.SplitPlan.ByEntity;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.split.Splitter;

/** Which keys a split by entity goes by. */
final class EntityKeys {
  private final Dataset dataset;
  private final Shares shares;
  private final long seed;
  private final JobContext context;

  EntityKeys(Dataset dataset, Shares shares, long seed, JobContext context) {
    this.dataset = dataset;
    this.shares = shares;
    this.seed = seed;
    this.context = context;
  }

  /**
   * By all keys together; where they connect nearly everybody, by the one that comes again most
   * often.
   *
   * @throws ProblemException DATA-223 without a key, DATA-224 if none comes again
   */
  ByEntity all() {
    List<String> keys =
        dataset.schema().with(ColumnRole.ENTITY).stream().map(Column::name).toList();
    if (keys.isEmpty()) {
      throw HonestyProblems.noEntity().asException();
    }
    ByEntity together = by(keys);
    return keys.size() == 1 || divides(together) ? together : alone(keys, together);
  }

  /**
   * By these.
   *
   * @throws ProblemException DATA-224 if none comes again
   */
  ByEntity by(List<String> keys) {
    ByEntity plan = new ByEntity(shares, keys, seed);
    if (!comesAgain(plan)) {
      throw HonestyProblems.noneComesAgain().asException();
    }
    return plan;
  }

  private ByEntity alone(List<String> keys, ByEntity together) {
    return keys.stream()
        .map(key -> new ByEntity(shares, List.of(key), seed))
        .sorted(Comparator.comparingLong(this::groups))
        .filter(plan -> comesAgain(plan) && divides(plan))
        .findFirst()
        .orElse(together);
  }

  private boolean comesAgain(ByEntity plan) {
    return groups(plan) < dataset.labels().matureRows().length;
  }

  private long groups(ByEntity plan) {
    context.checkpoint();
    EntityGroups groups = EntityGroups.of(dataset, plan);
    return Arrays.stream(dataset.labels().matureRows()).map(groups::group).distinct().count();
  }

  private boolean divides(ByEntity plan) {
    try {
      return Splitter.split(dataset, plan, context).test().length > 0;
    } catch (ProblemException e) {
      return false; // whoever takes the plan all the same is told why
    }
  }
}
