package org.riskbench.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.riskbench.ledger.ReplayReport.Difference;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/**
 * Decides again what was logged: the model scores the fitted vector that the log kept, and what the
 * rules said is taken from the log, as their columns are not kept.
 */
public final class Replay {
  private static final String NORMAL = "normal";

  private final Decided logged;
  private final List<Difference> differences = new ArrayList<>();

  private Replay(Decided logged) {
    this.logged = logged;
  }

  /**
   * Recomputes a decision.
   *
   * @param model of the file that the decision names
   * @throws org.riskbench.problem.ProblemException LEDGER-114 if the vector is no longer kept, or
   *     none was made; LEDGER-115 if it is another model's
   */
  public static ReplayReport of(Decided logged, RiskModel model) {
    double[] features = logged.vector().features();
    if (features.length == 0) {
      throw LedgerProblem.noVector();
    }
    if (features.length != model.recipe().width()) {
      throw LedgerProblem.otherModel();
    }
    Assessment now = model.newAssessment();
    Grounds grounds = logged.grounds();
    model.reassess(features, new HashSet<>(grounds.rules()), new HashSet<>(grounds.unsure()), now);
    return new Replay(logged).compared(now);
  }

  private ReplayReport compared(Assessment now) {
    Verdict verdict = logged.verdict();
    Circumstances around = logged.circumstances();
    boolean byMode = !around.mode().equals(NORMAL) || around.control();
    if (verdict.probability().isPresent()) {
      bits("probability", verdict.probability().getAsDouble(), now.probability());
    }
    if (verdict.score().isPresent()) {
      text("score", verdict.score().getAsInt(), now.score());
    }
    if (!byMode) {
      text("decision", verdict.decision(), now.decision());
      text("band", verdict.band(), now.band().name());
      text("treatment", verdict.treatment(), now.band().treatment());
    }
    return new ReplayReport(
        now.probability(),
        OptionalInt.of(now.score()),
        now.decision(),
        now.band().name(),
        differences,
        byMode);
  }

  private void bits(String part, double before, double now) {
    if (Double.doubleToRawLongBits(before) != Double.doubleToRawLongBits(now)) {
      differences.add(new Difference(part, bits(before), bits(now)));
    }
  }

  /** The number, and its bits where two look alike. */
  private static String bits(double value) {
    return value + " (" + Double.toHexString(value) + ")";
  }

  private void text(String part, Object before, Object now) {
    if (!before.equals(now)) {
      differences.add(new Difference(part, before.toString(), now.toString()));
    }
  }
}
