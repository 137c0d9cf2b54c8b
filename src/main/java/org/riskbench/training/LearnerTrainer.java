package org.riskbench.training;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.tribuo.Dataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * A learner as a trainer of Tribuo's, for its evaluators, cross-validation and the rest of its
 * world. A feature that an example does not have is 0, as it is everywhere in Tribuo; a missing
 * number is NaN. Not thread-safe.
 */
public final class LearnerTrainer implements Trainer<Label> {
  private static final int FOLDS = 5;

  @Config(mandatory = true, description = "Name of the learner, as on the command line.")
  private String learner = "";

  @Config(description = "Its parameters as text, by name.")
  private Map<String, String> parameters = new HashMap<>();

  @Config(description = "Seed of everything random.")
  private long seed = Trainer.DEFAULT_SEED;

  @Config(mandatory = true, description = "Name of the label that means fraud.")
  private String fraud = "";

  private int invocations;

  /** For Tribuo's configuration. */
  @SuppressWarnings("unused")
  private LearnerTrainer() {}

  /**
   * A trainer.
   *
   * @param fraud name of the label whose probability is learnt; the other label is the good one
   */
  public LearnerTrainer(TrainingPlan plan, String fraud) {
    this.learner = plan.learner();
    this.parameters = new HashMap<>(plan.parameters());
    this.seed = plan.seed();
    this.fraud = fraud;
  }

  /**
   * Trains; what the plan leaves open is decided on every fifth example.
   *
   * @throws org.riskbench.problem.ProblemException as {@link Trainers#train}
   * @throws IllegalArgumentException if there are more labels than fraud and one other
   */
  @Override
  public LearnerModel train(
      Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    setInvocationCount(invocationCount);
    return train(examples, runProvenance);
  }

  @Override
  public LearnerModel train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
    TrainerProvenance trainer = getProvenance();
    invocations++;
    ExampleRows rows = new ExampleRows(examples.getFeatureIDMap());
    TrainingSet set = rows.set(examples, fraud);
    TrainingPlan plan =
        PlanSearch.settle(
            Learners.plan(learner, parameters, seed), set, holdouts(set.size()), JobContext.none());
    Scorer scorer = Trainers.train(plan, set, JobContext.none()).scorer();
    ModelProvenance provenance =
        new ModelProvenance(
            LearnerModel.class.getName(),
            OffsetDateTime.now(ZoneOffset.UTC),
            examples.getProvenance(),
            trainer,
            runProvenance);
    return new LearnerModel(learner, provenance, rows, examples.getOutputIDInfo(), scorer, fraud);
  }

  private static List<Holdout> holdouts(int size) {
    List<Holdout> holdouts = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      holdouts.add(
          new Holdout(
              IntStream.range(0, size).filter(i -> i % FOLDS != held).toArray(),
              IntStream.range(0, size).filter(i -> i % FOLDS == held).toArray()));
    }
    return holdouts;
  }

  /** The same, the first time or once more. */
  @Override
  public LearnerModel train(Dataset<Label> examples) {
    return train(examples, Map.of());
  }

  @Override
  public int getInvocationCount() {
    return invocations;
  }

  @Override
  public void setInvocationCount(int invocationCount) {
    if (invocationCount >= 0) {
      invocations = invocationCount;
    }
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}
