package org.riskbench.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Reason;
import org.riskbench.scoring.Assessment;

/**
 * What a door said of a record; what it does not tell is empty and not compared.
 *
 * @param probability 0 to 1
 * @param score 0 to 1000
 */
public record Answer(
    double probability,
    Optional<Integer> score,
    Optional<Decision> decision,
    Optional<List<GivenReason>> reasons) {
  /** How many reasons are asked for. */
  public static final int REASONS = 5;

  /**
   * A reason as it was given.
   *
   * @param contribution in log-odds
   */
  public record GivenReason(String code, double contribution, String text) {
    static GivenReason of(Reason reason) {
      return new GivenReason(reason.code(), reason.contribution(), reason.text());
    }
  }

  /** A probability alone. */
  public static Answer of(double probability) {
    return new Answer(probability, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What the scoring library says. */
  static Answer of(Assessment assessment) {
    return new Answer(
        assessment.probability(),
        Optional.of(assessment.score()),
        Optional.of(assessment.decision()),
        Optional.of(assessment.reasons(REASONS).stream().map(GivenReason::of).toList()));
  }

  /**
   * What stands in an answer's JSON, as {@code POST /v1/score} and {@code score --format ndjson}
   * write it.
   *
   * @throws org.riskbench.problem.ProblemException PARITY-103 if it is no answer
   */
  public static Answer of(Map<String, ?> json) {
    if (json.get("probability") instanceof Number probability
        && json.get("score") instanceof Number score
        && json.get("decision") instanceof String decision
        && json.get("reasons") instanceof List<?> reasons) {
      List<GivenReason> given = new ArrayList<>();
      for (Object reason : reasons) {
        given.add(reason(reason));
      }
      return new Answer(
          probability.doubleValue(),
          Optional.of(score.intValue()),
          Optional.of(Decision.valueOf(decision)),
          Optional.of(List.copyOf(given)));
    }
    throw ParityProblem.unreadable();
  }

  private static GivenReason reason(Object json) {
    if (json instanceof Map<?, ?> reason
        && reason.get("code") instanceof String code
        && reason.get("contribution") instanceof Number contribution
        && reason.get("text") instanceof String text) {
      return new GivenReason(code, contribution.doubleValue(), text);
    }
    throw ParityProblem.unreadable();
  }

  /**
   * The first part in which another answer differs, empty if all that both tell is the same.
   *
   * @param tolerance of the probability; 0 where every bit counts
   */
  String differenceTo(Answer other, double tolerance) {
    boolean near =
        tolerance == 0
            ? Double.doubleToRawLongBits(probability)
                == Double.doubleToRawLongBits(other.probability)
            : Math.abs(probability - other.probability) <= tolerance;
    if (!near) {
      return "probability";
    }
    if (differ(score, other.score)) {
      return "score";
    }
    if (differ(decision, other.decision)) {
      return "decision";
    }
    return differ(reasons, other.reasons) ? "reasons" : "";
  }

  private static <T> boolean differ(Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }
}
