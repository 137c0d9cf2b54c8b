package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Leeway;
import org.riskbench.decision.Leeways;
import org.riskbench.job.JobContext;
import org.riskbench.rule.Answer;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.Rule;
import org.riskbench.rule.RuleRun;
import org.riskbench.schema.Rows;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/**
 * What hard rules say of records of a dataset, row by row, told by the same code that serves. It
 * does not depend on the policy's thresholds. Immutable and thread-safe.
 */
public final class RuleHits {
  private static final int ROWS_PER_CHECKPOINT = 1024;
  private static final int DECISIONS = Decision.RISING.size();
  private static final short NOBODY = -1;

  private final HardRules rules;
  private final BitSet[] hits;
  private final BitSet unsure = new BitSet();
  private final byte[] mildest;
  private final byte[] strictest;

  /** By row and decision of the model: which rule sets another. */
  private final short[] setters;

  private RuleHits(HardRules rules, int size) {
    this.rules = rules;
    this.hits = new BitSet[rules.table().size()];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = new BitSet(size);
    }
    this.mildest = new byte[size];
    this.strictest = new byte[size];
    this.setters = new short[size * DECISIONS];
  }

  /**
   * Asks the rules as a server would that has seen the rows of the dataset in the order of their
   * times.
   *
   * @param dataset has the columns that the rules read
   * @param scored records of the dataset with the model's scores, which rules may go by
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static RuleHits of(
      HardRules rules, KnownLists lists, Dataset dataset, PartScores scored, JobContext context) {
    RuleHits all = new RuleHits(rules, scored.size());
    if (!rules.isEmpty()) {
      all.ask(lists, dataset, scored, context);
    }
    return all;
  }

  private void ask(KnownLists lists, Dataset dataset, PartScores scored, JobContext context) {
    int[] rows = scored.rows();
    List<Integer> asked = asked();
    VelocityPlan plan = rules.velocity();
    VelocityPlan some = plan.with(asked.stream().map(plan.features()::get).toList());
    Past past = Past.of(some, dataset, context.share(0.7, "velocity.count"));
    JobContext asking = context.share(0.3, "evaluate");
    double[] told = new double[plan.size()];
    double[] fewer = new double[some.size()];
    Rows.Cursor cursor = dataset.rows().project(rules.inputs()).cursor();
    RuleRun run = rules.newRun(lists);
    for (int i = 0; i < rows.length; i++) {
      if (i % ROWS_PER_CHECKPOINT == 0) {
        asking.checkpoint();
      }
      past.columns().read(rows[i], fewer);
      for (int feature = 0; feature < fewer.length; feature++) {
        told[asked.get(feature)] = fewer[feature];
      }
      run.ask(cursor.at(rows[i]), told, scored.scores()[i]);
      note(i, run);
    }
  }

  /** Positions of the velocity features that rules ask for: the others need not be counted. */
  private List<Integer> asked() {
    Set<String> names =
        rules.table().rules().stream()
            .filter(Rule::on)
            .flatMap(rule -> rule.conditions().stream())
            .filter(condition -> condition.subject().ofPast())
            .map(condition -> condition.subject().name())
            .collect(Collectors.toSet());
    List<VelocityFeature> features = rules.velocity().features();
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      if (names.contains(features.get(i).name())) {
        asked.add(i);
      }
    }
    return asked;
  }

  private void note(int row, RuleRun run) {
    for (int rule = 0; rule < hits.length; rule++) {
      hits[rule].set(row, run.answer(rule) == Answer.YES);
    }
    unsure.set(row, run.isUnsure());
    mildest[row] = (byte) run.mildest().strictness();
    strictest[row] = (byte) run.strictest().strictness();
    for (Decision decision : Decision.RISING) {
      OptionalInt setter = run.setter(decision);
      setters[row * DECISIONS + decision.strictness()] = (short) setter.orElse(NOBODY);
    }
  }

  /** The rules that were asked. */
  public HardRules rules() {
    return rules;
  }

  /** How many records. */
  public int size() {
    return mildest.length;
  }

  /** Whether a rule holds for a record, by their positions. */
  public boolean isHit(int rule, int row) {
    return hits[rule].get(row);
  }

  /** How many records could not be told, as a list is missing. */
  public int unsure() {
    return unsure.cardinality();
  }

  /** What is decided of a record where the model alone would decide so. */
  public Decision decide(int row, Decision model) {
    if (rules.isEmpty()) {
      return model;
    }
    int decision = Math.min(Math.max(model.strictness(), mildest[row]), strictest[row]);
    return Decision.RISING.get(decision);
  }

  /** What the rules leave open, record by record. */
  public Leeways leeways() {
    return rules.isEmpty()
        ? Leeways.FREE
        : Leeways.of(
            size(),
            row ->
                Leeway.between(
                    Decision.RISING.get(mildest[row]), Decision.RISING.get(strictest[row])));
  }

  /** Which rule sets the decision of a record where the model alone would decide so. */
  public OptionalInt setter(int row, Decision model) {
    int setter = rules.isEmpty() ? NOBODY : setters[row * DECISIONS + model.strictness()];
    return setter == NOBODY ? OptionalInt.empty() : OptionalInt.of(setter);
  }
}
