package org.riskbench.scoring;

import java.util.List;
import java.util.Map;
import org.riskbench.feature.Recipe;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Rows;

/** A model made elsewhere that is to be tried on records. Immutable and thread-safe. */
public interface ForeignModel {
  /** What it is called where models are compared, such as {@code onnx:churn.onnx}. */
  String name();

  /** Where it came from and how it was told to be read, for the manifest and for people. */
  Map<String, String> parameters();

  /**
   * Finds which columns the model reads and what is to be done where a value is missing. Nothing is
   * learnt but stand-ins for missing values. Deterministic.
   *
   * @param train rows of the train part
   * @throws org.riskbench.problem.ProblemException MODEL-250 to MODEL-260 if the model can't be run
   *     or does not fit the columns
   */
  Bound bind(Rows train);

  /**
   * A model that can score.
   *
   * @param recipe what turns a record into the model's inputs
   * @param notes what whoever reads its figures must know
   */
  record Bound(Recipe recipe, ForeignScorer scorer, List<Problem> notes) {
    public Bound {
      notes = List.copyOf(notes);
    }
  }
}
