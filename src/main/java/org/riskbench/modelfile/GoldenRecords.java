package org.riskbench.modelfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.riskbench.decision.Band;
import org.riskbench.feature.Derivation;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Usual;
import org.riskbench.rule.Rule;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.RiskModel;

/**
 * Makes the records that prove a model file scores here as it did where it was sealed. They are
 * drawn from ranges, levels and the recipe's own means, never from training rows, with a fixed
 * seed.
 */
final class GoldenRecords {
  static final int COUNT = 50;

  /** So many are made; those chosen reach further than as many drawn at once would. */
  private static final int DRAWN = 10 * COUNT;

  private static final long SEED = 20_261_123;
  private static final double MISSING = 0.1;
  private static final double UNUSUAL = 0.1;
  private static final String UNSEEN = "(unseen level)";

  private final Schema inputs;
  private final Schema wide;
  private final int firstVelocity;
  private final int velocities;
  private final Map<String, Usual> usual = new HashMap<>();
  private final Map<String, List<String>> examples = new HashMap<>();
  private final Random random = new Random(SEED);

  private GoldenRecords(RiskModel model) {
    this.inputs = model.inputs();
    Recipe recipe = model.recipe();
    this.wide = recipe.wide();
    this.firstVelocity = recipe.firstVelocitySlot();
    this.velocities = model.velocity().size();
    recipe.transformations().forEach(step -> usual.putIfAbsent(step.column(), step.usual()));
    for (Derivation derivation : recipe.derivations()) {
      derivation.sources().forEach(name -> examples.putIfAbsent(name, derivation.examples()));
    }
  }

  /**
   * The records with what the model says about them: one with nothing but missing values, one with
   * nothing but unusual ones, the others from the lowest margin drawn to the highest, at least one
   * in every band that any drawn record reaches, and one for each rule.
   */
  static List<GoldenRecord> of(RiskModel model) {
    GoldenRecords maker = new GoldenRecords(model);
    List<GoldenRecord> drawn = new ArrayList<>();
    for (int i = 0; i < DRAWN; i++) {
      drawn.add(GoldenRecord.of(model, maker.next(i), maker.velocity(i)));
    }
    List<GoldenRecord> chosen = new ArrayList<>(drawn.subList(0, 2));
    drawn.sort(Comparator.comparingDouble(record -> record.expected().margin()));
    int spread = COUNT - chosen.size();
    for (int i = 0; i < spread; i++) {
      chosen.add(drawn.get(i * (drawn.size() - 1) / (spread - 1)));
    }
    for (Band band : model.policy().bands()) {
      if (chosen.stream().noneMatch(record -> record.isIn(band))) {
        drawn.stream().filter(record -> record.isIn(band)).findFirst().ifPresent(chosen::add);
      }
    }
    for (Rule rule : model.rules().table().rules()) {
      if (rule.on()) {
        chosen.add(maker.meeting(rule, model));
      }
    }
    return chosen;
  }

  /** A record made to just meet a rule's conditions, as far as they can all be met at once. */
  private GoldenRecord meeting(Rule rule, RiskModel model) {
    RuleExample example = new RuleExample(next(2), velocity(2), model);
    rule.conditions().forEach(example::meet);
    return GoldenRecord.of(model, example.record(), example.velocity(), example.listed());
  }

  /**
   * Scores the records again.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-209 at the first bit that differs
   */
  static void replay(RiskModel model, List<GoldenRecord> records) {
    for (int i = 0; i < records.size(); i++) {
      String difference = records.get(i).replay(model);
      if (!difference.isEmpty()) {
        throw Refusal.golden(i + 1, records.size(), difference);
      }
    }
  }

  /** The first is missing throughout, the second unusual throughout, the others mixed. */
  private FlatRecord next(int number) {
    FlatRecord record = new FlatRecord(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      double draw = random.nextDouble();
      boolean missing = number == 0 || (number > 1 && draw < MISSING);
      boolean unusual = number == 1 || draw > 1 - UNUSUAL;
      Column column = inputs.column(i);
      if (missing) {
        continue;
      }
      if (column.kind().isNumeric()) {
        record.set(i, number(column, unusual));
      } else {
        record.set(i, unusual ? UNSEEN : text(column, number));
      }
    }
    return record;
  }

  /** What might be told of the past of such a record; of the first, nothing. */
  private double[] velocity(int number) {
    double[] values = new double[velocities];
    for (int i = 0; i < values.length; i++) {
      boolean missing = number == 0 || random.nextDouble() < MISSING;
      values[i] = missing ? Double.NaN : Math.abs(told(firstVelocity + i));
    }
    return values;
  }

  /** What rules alone ask for stands in no recipe: small counts, as they compare with such. */
  private double told(int slot) {
    return slot < wide.size() ? drawn(wide.column(slot)) : random.nextInt(10);
  }

  /** Records with what might be told of their past. */
  static List<MadeUpRecord> madeUp(RiskModel model, int count) {
    GoldenRecords maker = new GoldenRecords(model);
    return IntStream.range(0, count)
        .mapToObj(i -> new MadeUpRecord(maker.next(i), maker.velocity(i)))
        .toList();
  }

  /** A record like the others, with a moment and keys of the caller's choice to be set. */
  static List<FlatRecord> plain(RiskModel model, int count) {
    GoldenRecords maker = new GoldenRecords(model);
    return IntStream.range(0, count).mapToObj(i -> maker.next(i + 2)).toList();
  }

  private double number(Column column, boolean unusual) {
    if (column.kind() == ColumnKind.BOOLEAN) {
      return random.nextInt(2);
    }
    double value = drawn(column);
    if (column.domain() instanceof ColumnDomain.Range range) {
      value = unusual ? beyond(range) : clip(value, range);
      value = range.integral() ? Math.rint(value) : value;
    }
    return column.kind() == ColumnKind.TIME ? Math.rint(value) : value;
  }

  /** Where most values lie: between the recipe's own marks; else anywhere in the range. */
  private double drawn(Column column) {
    Usual known = usual.get(column.name());
    if (known != null && known.marks().size() > 1) {
      int from = random.nextInt(known.marks().size() - 1);
      double low = known.marks().get(from);
      return low + random.nextDouble() * (known.marks().get(from + 1) - low);
    }
    if (column.domain() instanceof ColumnDomain.Range range) {
      return range.min() + random.nextDouble() * (range.max() - range.min());
    }
    return random.nextGaussian() * 100;
  }

  /** A value training never saw: as far above the range as the range is wide. */
  private static double beyond(ColumnDomain.Range range) {
    double value = range.max() + (range.max() - range.min());
    return Double.isFinite(value) ? value : range.max();
  }

  private static double clip(double value, ColumnDomain.Range range) {
    return Math.max(range.min(), Math.min(range.max(), value));
  }

  private String text(Column column, int number) {
    Usual known = usual.get(column.name());
    List<String> levels =
        known == null || known.levels().isEmpty()
            ? examples.getOrDefault(column.name(), List.of())
            : known.levels();
    return levels.isEmpty() ? "synthetic-" + number : levels.get(random.nextInt(levels.size()));
  }
}
