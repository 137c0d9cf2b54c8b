package org.riskbench.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riskbench.feature.Cuts;
import org.riskbench.feature.Levels;
import org.riskbench.feature.Recipe;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.RecordView;
import org.riskbench.scoring.ColumnBins;
import org.riskbench.scoring.ColumnPopulation;
import org.riskbench.scoring.Population;

/**
 * A column whose values are counted: where a record has it, and which counters are its own: one a
 * group, then one of values beyond the range of training.
 *
 * @param slot in the record, or among what is told of its past
 * @param first position of its first counter
 * @param training what the model's file keeps of it
 */
record WatchedColumn(
    String name,
    Place place,
    int slot,
    ColumnBins bins,
    int first,
    Optional<ColumnPopulation> training) {
  /** Where the value is. */
  enum Place {
    NUMBER,
    TEXT,
    PAST
  }

  /** What a model's columns are counted in, whether or not its file keeps what training had. */
  static List<WatchedColumn> of(Recipe recipe, Optional<Population> population, int firstCounter) {
    List<WatchedColumn> columns = new ArrayList<>();
    int next = firstCounter;
    int inputs = recipe.inputs().size();
    int told = recipe.wide().size() - recipe.firstVelocitySlot();
    for (int i = 0; i < inputs + told; i++) {
      boolean isPast = i >= inputs;
      int slot = isPast ? i - inputs : i;
      Column column = recipe.wide().column(isPast ? recipe.firstVelocitySlot() + slot : slot);
      Optional<ColumnPopulation> kept = population.flatMap(all -> all.column(column.name()));
      ColumnBins bins = kept.map(ColumnPopulation::bins).orElseGet(() -> bins(recipe, column));
      Place place = isPast ? Place.PAST : column.kind().isNumeric() ? Place.NUMBER : Place.TEXT;
      columns.add(new WatchedColumn(column.name(), place, slot, bins, next, kept));
      next += bins.groups() + 1;
    }
    return List.copyOf(columns);
  }

  /** Where training is not known: missing, unseen and beyond the range can be told all the same. */
  private static ColumnBins bins(Recipe recipe, Column column) {
    boolean secret = column.role() == ColumnRole.ENTITY || column.role().isSensitive();
    if (secret || column.kind() == ColumnKind.TIME) {
      return new ColumnBins.Presence();
    }
    if (column.kind().isNumeric()) {
      return column.domain() instanceof ColumnDomain.Range range
          ? new ColumnBins.Numbers(new Cuts(), range.min(), range.max())
          : new ColumnBins.Presence();
    }
    return recipe.transformations().stream()
        .filter(step -> step.column().equals(column.name()))
        .map(step -> step.usual().levels())
        .filter(levels -> !levels.isEmpty())
        .findFirst()
        .<ColumnBins>map(levels -> new ColumnBins.Categories(new Levels(levels)))
        .orElseGet(ColumnBins.Presence::new);
  }

  boolean isPast() {
    return place == Place.PAST;
  }

  /**
   * Counts a record; allocates nothing. Asks what the bins are instead of leaving that to them: of
   * a column this is known after one look, and that costs less than a call by the interface.
   */
  void count(RecordView record, double[] past, StripedCounts.Stripe counts) {
    if (bins instanceof ColumnBins.Numbers numbers) {
      double value = value(record, past);
      counts.increment(first + numbers.group(value));
      if (numbers.isOutside(value)) {
        counts.increment(outside());
      }
    } else if (bins instanceof ColumnBins.Categories categories) {
      counts.increment(first + categories.group(record.text(slot)));
    } else if (place == Place.TEXT) {
      counts.increment(first + bins.group(record.text(slot)));
    } else {
      counts.increment(first + bins.group(value(record, past)));
    }
  }

  private double value(RecordView record, double[] past) {
    return place == Place.PAST ? past[slot] : record.number(slot);
  }

  /** Whether it is known what lies beyond training. */
  boolean isRanged() {
    return bins instanceof ColumnBins.Numbers numbers && Double.isFinite(numbers.low());
  }

  /** Index that days of training usually stay below; 0 where it is not known. */
  double usualDay() {
    return training.map(kept -> kept.usualDay().orElse(0)).orElse(0.0);
  }

  private int outside() {
    return first + bins.groups();
  }

  /** The counter after its own. */
  int end() {
    return outside() + 1;
  }

  /** Of all counters those of its groups. */
  long[] groups(long[] counted) {
    return Arrays.copyOfRange(counted, first, outside());
  }

  /** Records that it was counted of. */
  long records(long[] counted) {
    long records = 0;
    for (int group = first; group < outside(); group++) {
      records += counted[group];
    }
    return records;
  }

  long missing(long[] counted) {
    return counted[first + bins.missing()];
  }

  long unseen(long[] counted) {
    return bins.unseen() < 0 ? 0 : counted[first + bins.unseen()];
  }

  long outside(long[] counted) {
    return counted[outside()];
  }
}
