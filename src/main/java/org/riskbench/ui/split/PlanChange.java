package org.riskbench.ui.split;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.AtRandom;
import org.riskbench.split.SplitPlan.ByColumn;
import org.riskbench.split.SplitPlan.ByEntity;
import org.riskbench.split.SplitPlan.BySecondFile;
import org.riskbench.split.SplitPlan.ByTime;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.split.TimeCuts;

/** Plans made from other plans. */
final class PlanChange {
  /** Where nothing else is said. */
  static final long SEED = 1;

  private PlanChange() {}

  /** The plan of a dataset that nobody has changed. */
  static SplitPlan usual(Dataset dataset) {
    return SplitPlan.defaultFor(dataset, SEED);
  }

  /** The same shares divided in another way. */
  static SplitPlan to(String way, SplitPlan before, Dataset dataset) {
    Shares shares = before.shares();
    long seed = seed(before);
    return switch (way) {
      case SplitWay.TIME -> new ByTime(shares, Duration.ZERO);
      case SplitWay.ENTITY -> new ByEntity(shares, List.of(), seed);
      case SplitWay.COLUMN -> new ByColumn(shares, SplitPlan.columnsIn(dataset).get(0), seed);
      case SplitWay.FILE -> new BySecondFile(shares, seed);
      default -> new AtRandom(shares, seed);
    };
  }

  static long seed(SplitPlan plan) {
    if (plan instanceof AtRandom random) {
      return random.seed();
    }
    if (plan instanceof ByEntity entity) {
      return entity.seed();
    }
    if (plan instanceof ByColumn column) {
      return column.seed();
    }
    return plan instanceof BySecondFile file ? file.seed() : SEED;
  }

  static SplitPlan withSeed(SplitPlan plan, long seed) {
    if (plan instanceof AtRandom random) {
      return new AtRandom(random.shares(), seed);
    }
    if (plan instanceof ByEntity entity) {
      return new ByEntity(entity.shares(), entity.columns(), seed);
    }
    if (plan instanceof ByColumn column) {
      return new ByColumn(column.shares(), column.column(), seed);
    }
    return plan instanceof BySecondFile file ? new BySecondFile(file.shares(), seed) : plan;
  }

  /** Whether the records of a key stay together. */
  static boolean hasKey(SplitPlan plan, String key) {
    return plan instanceof ByEntity entity
        && (entity.columns().isEmpty() || entity.columns().contains(key));
  }

  /** The records of one of the keys together, or no longer; the last key stays. */
  static SplitPlan withKey(SplitPlan plan, List<String> keys, String key, boolean together) {
    if (!(plan instanceof ByEntity entity)) {
      return plan;
    }
    List<String> chosen = new ArrayList<>(keys);
    chosen.removeIf(name -> name.equals(key) ? !together : !hasKey(plan, name));
    List<String> named = chosen.size() == keys.size() ? List.of() : chosen;
    return chosen.isEmpty() ? plan : new ByEntity(entity.shares(), named, entity.seed());
  }

  static SplitPlan withColumn(SplitPlan plan, String name) {
    return plan instanceof ByColumn column
        ? new ByColumn(column.shares(), name, column.seed())
        : plan;
  }

  static SplitPlan withDelay(SplitPlan plan, Duration delay) {
    return plan instanceof ByTime time ? new ByTime(time.shares(), delay, time.cuts()) : plan;
  }

  static ByTime withCuts(ByTime plan, TimeCuts cuts) {
    return new ByTime(plan.shares(), plan.labelDelay(), Optional.of(cuts));
  }

  static Duration delay(SplitPlan plan) {
    return plan instanceof ByTime time ? time.labelDelay() : Duration.ZERO;
  }
}
