package org.riskbench.modelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Reason;
import org.riskbench.rule.Rule;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.ForeignScorer;
import org.riskbench.scoring.RiskModel;

/**
 * A synthetic record and what the model said about it when it was sealed.
 *
 * @param record filled slots, only read from here on
 * @param velocity what was told of earlier records, one value per velocity feature of the model;
 *     only read from here on
 * @param listed names of the lists that are taken to hold the record's values: no list is looked
 *     into, and none has to be there
 */
record GoldenRecord(FlatRecord record, double[] velocity, Set<String> listed, Outcome expected) {
  /** How many reasons are pinned. */
  private static final int REASONS = 3;

  /**
   * One reason: the code, its part of the log-odds, and what is said.
   *
   * @param text empty if it was not pinned, or in words of another version
   */
  record Share(String code, double contribution, String text) {
    private boolean isToldBy(Share now) {
      return code.equals(now.code)
          && Double.doubleToRawLongBits(contribution)
              == Double.doubleToRawLongBits(now.contribution)
          && (text.isEmpty() || text.equals(now.text));
    }
  }

  /**
   * All that a model says about a record.
   *
   * @param rules names of the rules that hold
   */
  record Outcome(
      double margin,
      double probability,
      int score,
      Decision decision,
      String band,
      List<Share> reasons,
      List<String> rules) {
    Outcome {
      reasons = List.copyOf(reasons);
      rules = List.copyOf(rules);
    }

    /** The first part in which another outcome differs by a bit, empty if it is the same. */
    String differenceTo(Outcome other) {
      if (differ(margin, other.margin)) {
        return "margin";
      }
      if (differ(probability, other.probability)) {
        return "probability";
      }
      if (score != other.score) {
        return "score";
      }
      if (decision != other.decision || !band.equals(other.band)) {
        return "decision";
      }
      if (!rules.equals(other.rules)) {
        return "rule";
      }
      return areToldBy(other.reasons) ? "" : "reason";
    }

    private boolean areToldBy(List<Share> now) {
      boolean same = reasons.size() == now.size();
      for (int i = 0; same && i < now.size(); i++) {
        same = reasons.get(i).isToldBy(now.get(i));
      }
      return same;
    }

    /**
     * As {@link #differenceTo} where two machines may differ by a little: rounding may then move a
     * score by one, and with it the band.
     */
    String differenceBeyondParity(Outcome other) {
      if (apart(margin, other.margin) > ForeignScorer.PARITY * Math.max(1, Math.abs(margin))) {
        return "margin";
      }
      if (apart(probability, other.probability) > ForeignScorer.PARITY) {
        return "probability";
      }
      if (apart(score, other.score) > 1) {
        return "score";
      }
      if (!rules.equals(other.rules) && score == other.score) {
        return "rule"; // one that goes by the score may move with it
      }
      boolean decides = decision == other.decision && band.equals(other.band);
      return decides || score != other.score ? "" : "decision";
    }

    private static double apart(double a, double b) {
      return Math.abs(a - b);
    }

    private static boolean differ(double a, double b) {
      return Double.doubleToRawLongBits(a) != Double.doubleToRawLongBits(b);
    }
  }

  /** The record with what this model says about it now. */
  static GoldenRecord of(RiskModel model, FlatRecord record, double[] velocity) {
    return of(model, record, velocity, Set.of());
  }

  /** The same for a record whose values lie on some lists. */
  static GoldenRecord of(
      RiskModel model, FlatRecord record, double[] velocity, Set<String> listed) {
    return new GoldenRecord(record, velocity, listed, assess(model, record, velocity, listed));
  }

  GoldenRecord {
    listed = Set.copyOf(listed);
  }

  boolean meets(Rule rule) {
    return expected.rules().contains(rule.name());
  }

  boolean isIn(Band band) {
    return expected.band().equals(band.name());
  }

  /** The first part of the outcome that is another one now, empty if all is the same. */
  String replay(RiskModel model) {
    Outcome now = assess(model, record, velocity, listed);
    return model.scorer() instanceof ForeignScorer
        ? expected.differenceBeyondParity(now)
        : expected.differenceTo(now);
  }

  private static Outcome assess(
      RiskModel model, FlatRecord record, double[] velocity, Set<String> listed) {
    Assessment assessment = model.newAssessment(new PinnedLists(listed));
    model.assess(record, velocity, assessment);
    return new Outcome(
        assessment.margin(),
        assessment.probability(),
        assessment.score(),
        assessment.decision(),
        assessment.band().name(),
        shares(assessment.reasons(REASONS)),
        names(assessment.hits()));
  }

  private static List<Share> shares(List<Reason> reasons) {
    List<Share> shares = new ArrayList<>();
    for (Reason reason : reasons) {
      shares.add(share(reason));
    }
    return shares;
  }

  private static List<String> names(List<Rule> rules) {
    List<String> names = new ArrayList<>();
    for (Rule rule : rules) {
      names.add(rule.name());
    }
    return names;
  }

  private static Share share(Reason reason) {
    return new Share(reason.code(), reason.contribution(), reason.text());
  }
}
