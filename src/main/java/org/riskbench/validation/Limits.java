package org.riskbench.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.ScoreMap;
import org.riskbench.problem.Problem;
import org.riskbench.profile.Finding;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;

/** What must be kept in mind about a model, in sentences. */
final class Limits {
  /** Such figures come from simulators and leaks; real frauds are not that easy to tell. */
  private static final double TOO_GOOD = 0.985;

  /** Fewer independent frauds compare nothing. */
  private static final double FEW_FRAUDS = 30;

  private static final double SOME_FRAUDS = 100;

  /** With fewer goods the scale does not carry far. */
  private static final int FEW_GOODS = 1_000;

  private static final int HIGHEST = 1_000;

  /** What an experiment says and this page says in its own words. */
  private static final Set<String> SAID = Set.of("EXP-101", "EXP-120");

  /** What an experiment says of a model that must be warm; more than this page could. */
  private static final String COLD = "EXP-102";

  private final Subject subject;
  private final List<String> limits = new ArrayList<>();

  private Limits(Subject subject) {
    this.subject = subject;
  }

  static List<String> of(Subject subject) {
    Limits limits = new Limits(subject);
    limits.outcome();
    limits.scale();
    limits.data();
    limits.making();
    subject.told().stream()
        .filter(problem -> !SAID.contains(problem.code()))
        .map(Problem::sentence)
        .forEach(limits.limits::add);
    return limits.limits;
  }

  private void outcome() {
    double auc = subject.chosen().evaluation().metrics().auc();
    if (auc >= TOO_GOOD) {
      say(
          "An AUC of %.3f is hardly ever real. On simulated data it is an artefact of the"
              + " simulator; on real data look for a column that knows the outcome.",
          auc);
    }
    subject.chosen().evaluation().replicates().stream()
        .mapToDouble(drawn -> drawn.effectiveFrauds())
        .forEach(this::frauds);
  }

  private void frauds(double independent) {
    if (independent < FEW_FRAUDS) {
      say(
          "The test part holds the worth of %,.0f independent frauds: too few to compare anything.",
          independent);
    } else if (independent < SOME_FRAUDS) {
      say(
          "The test part holds the worth of %,.0f independent frauds: intervals are wide.",
          independent);
    }
  }

  private void scale() {
    ScoreMap map = subject.chosen().model().scoreMap();
    if (map.resolvedUpTo() < HIGHEST) {
      say(
          "The risk scale is measured up to score %d, on %,d goods; above it is extrapolated.",
          map.resolvedUpTo(), map.goods());
    }
    if (map.goods() < FEW_GOODS) {
      say("The risk scale rests on %,d goods only.", map.goods());
    }
  }

  private void data() {
    Dataset dataset = subject.dataset();
    if (dataset.name().toLowerCase(Locale.ROOT).matches(".*(sample|simulat|synthetic).*")) {
      say(
          "The name of the data says that they are a sample or simulated: figures on simulated data"
              + " say how well the simulator was learned, not how well real fraud is found.");
    }
    if (!dataset.hasTime()) {
      say("The records have no time: nothing shows how the model ages.");
    } else if (!(subject.split().plan() instanceof SplitPlan.ByTime)) {
      say("The split is not by time: the figures may be better than those to come.");
    }
    if (dataset.hasTime() && !dataset.labels().maturity().isKnown()) {
      say("Nobody said when labels are mature: late frauds may count as good.");
    }
    if (dataset.schema().find(ColumnRole.AMOUNT).isEmpty()) {
      say("The records have no amounts: money rests on one assumed amount for all.");
    }
    if (dataset.schema().find(ColumnRole.WEIGHT).isPresent()) {
      say("Records have weights: counts are raw, rates, curves and money are weighted.");
    }
    if (dataset.schema().with(ColumnRole.SENSITIVE).isEmpty()) {
      say("No column is marked as sensitive: fairness between groups was not looked at.");
    }
    subject.findings().stream()
        .filter(finding -> finding.code().equals("VEL-SURVIVOR"))
        .map(Finding::text)
        .forEach(limits::add);
  }

  private void making() {
    if (subject.chosen().isImported()) {
      say(
          "Somebody else trained the model. If it has seen records of the test part, its figures"
              + " are too good: ask which records it learned from.");
    }
    int told = subject.chosen().model().velocity().size();
    boolean said = subject.told().stream().anyMatch(note -> note.code().equals(COLD));
    if (told > 0 && !said) {
      say(
          "The model reads %d features of earlier records: it decides otherwise until its state is"
              + " warm.",
          told);
    }
    if (subject.split().crossFits()) {
      say(
          "There were too few frauds for a calibrate part: probabilities, scale and thresholds"
              + " come from cross-fitting on the train part.");
    }
  }

  private void say(String pattern, Object... values) {
    limits.add(String.format(Locale.ROOT, pattern, values));
  }
}
