package org.riskbench.training;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.scoring.Scorer;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;

/**
 * A flat scorer as a model of Tribuo's: it gives the scorer's own probabilities. Model files, not
 * Tribuo's, are what it is kept in.
 */
public final class LearnerModel extends Model<Label> {
  private static final long serialVersionUID = 1;

  private final transient ExampleRows rows;
  private final transient Scorer scorer;
  private final String fraud;

  LearnerModel(
      String name,
      ModelProvenance provenance,
      ExampleRows rows,
      ImmutableOutputInfo<Label> labels,
      Scorer scorer,
      String fraud) {
    super(name, provenance, rows.features(), labels, true);
    this.rows = rows;
    this.scorer = scorer;
    this.fraud = fraud;
  }

  /** What scores, over features in the order of Tribuo's numbers. */
  public Scorer scorer() {
    return scorer;
  }

  @Override
  public Prediction<Label> predict(Example<Label> example) {
    double probability = scorer.probability(rows.row(example));
    Map<String, Label> scores = new HashMap<>();
    for (Label label : outputIDInfo.getDomain()) {
      boolean isFraud = label.getLabel().equals(fraud);
      scores.put(
          label.getLabel(), new Label(label.getLabel(), isFraud ? probability : 1 - probability));
    }
    Label best =
        scores.values().stream()
            .max((one, other) -> Double.compare(one.getScore(), other.getScore()))
            .orElseThrow();
    return new Prediction<>(best, scores, example.size(), example, true);
  }

  /** None: what a scorer weighs depends on the record. */
  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    return Map.of();
  }

  /** None: {@link Scorer#contributions} says more. */
  @Override
  public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
    return Optional.empty();
  }

  @Override
  protected LearnerModel copy(String newName, ModelProvenance newProvenance) {
    return new LearnerModel(newName, newProvenance, rows, outputIDInfo, scorer, fraud);
  }

  @Override
  public ModelProto serialize() {
    throw new UnsupportedOperationException("a scorer is kept in a model file");
  }
}
